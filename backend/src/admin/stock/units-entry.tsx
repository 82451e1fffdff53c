import { NumberEntry } from "../label/number-entry";
import { unitsOf } from "./stock-words";

interface UnitsEntryProps {
  value: number | null;
  onChange: (value: number | null) => void;
  /** So many are there. */
  most: number;
}

/** How many whole units of those that are there. */
export function UnitsEntry({ value, onChange, most }: UnitsEntryProps) {
  return (
    <NumberEntry
      label="Units"
      step={1}
      value={value}
      onChange={onChange}
      error={value !== null && value > most ? `Only ${unitsOf(most)} are there.` : undefined}
    />
  );
}

/** Whether it can be sent. */
export function isWholeWithin(value: number | null, most: number): boolean {
  return value !== null && Number.isInteger(value) && value >= 1 && value <= most;
}
