import type { RecallState } from "@balance/contracts/recall-desk";
import { StatusBadge } from "@medusajs/ui";
import { stateWords } from "./recall-words";

const colours = { open: "orange", notified: "red", closed: "grey" } as const;

export function RecallStateBadge({ state }: { state: RecallState }) {
  return <StatusBadge color={colours[state]}>{stateWords[state]}</StatusBadge>;
}
