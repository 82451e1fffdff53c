import type { LotStatus } from "@balance/contracts/lot-desk";
import { StatusBadge } from "@medusajs/ui";
import { statusWords } from "./stock-words";

/** Whether a lot can be bought. */
export function LotStatusBadge({ status }: { status: LotStatus }) {
  const { name, colour } = statusWords[status];
  return <StatusBadge color={colour}>{name}</StatusBadge>;
}
