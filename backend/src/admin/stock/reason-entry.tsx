import { useId } from "react";
import { TextEntry } from "../label/text-entry";

/** Fewer letters explain nothing to whoever reads the history. */
const shortestReason = 3;

interface ReasonEntryProps {
  label?: string;
  hint?: string;
  /** Proposals; anything else can be typed. */
  offered: string[];
  value: string;
  onChange: (reason: string) => void;
}

/** Why stock changes. */
export function ReasonEntry({ label = "Reason", hint, offered, value, onChange }: ReasonEntryProps) {
  const id = useId();
  return (
    <>
      <TextEntry label={label} hint={hint} list={id} value={value} onChange={onChange} />
      <datalist id={id}>
        {offered.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </>
  );
}

/** Whether it says anything. */
export function isReason(typed: string): boolean {
  return typed.trim().length >= shortestReason;
}
