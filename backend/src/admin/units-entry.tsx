import { Input } from "@medusajs/ui";

interface UnitsEntryProps {
  label: string;
  /** 0 while nothing is typed. */
  units: number;
  most: number;
  /** The id of what says how many are possible, or why it can't be that many. */
  describedBy?: string;
  isInvalid?: boolean;
  /** What is no whole number counts as 0. */
  onChange: (units: number) => void;
}

/** How many units of one line, typed in a row of a list. */
export function UnitsEntry({ label, units, most, describedBy, isInvalid, onChange }: UnitsEntryProps) {
  return (
    <Input
      type="number"
      size="small"
      className="w-20"
      min={1}
      max={most}
      step={1}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      value={units || ""}
      onChange={({ target: { valueAsNumber } }) =>
        onChange(Number.isInteger(valueAsNumber) ? valueAsNumber : 0)
      }
    />
  );
}
