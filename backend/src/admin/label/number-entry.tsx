import { Input } from "@medusajs/ui";
import { FieldFrame, type FieldProps } from "./field-frame";

interface NumberEntryProps extends FieldProps {
  /** Null while nothing is given. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** 1 for what comes in whole units; any part otherwise. */
  step?: number;
}

/** One amount; never negative. */
export function NumberEntry({ value, onChange, step, ...frame }: NumberEntryProps) {
  return (
    <FieldFrame {...frame}>
      {(input) => (
        <Input
          {...input}
          size="small"
          type="number"
          step={step ?? "any"}
          min={0}
          value={value ?? ""}
          onChange={({ target }) =>
            onChange(Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber)
          }
        />
      )}
    </FieldFrame>
  );
}
