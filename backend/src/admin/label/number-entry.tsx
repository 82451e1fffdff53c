import { Input } from "@medusajs/ui";
import { FieldFrame, type FieldProps } from "./field-frame";

interface NumberEntryProps extends FieldProps {
  /** Null while nothing is given. */
  value: number | null;
  onChange: (value: number | null) => void;
}

/** One amount of a label; never negative. */
export function NumberEntry({ value, onChange, ...frame }: NumberEntryProps) {
  return (
    <FieldFrame {...frame}>
      {(input) => (
        <Input
          {...input}
          size="small"
          type="number"
          step="any"
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
