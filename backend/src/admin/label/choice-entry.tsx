import { Select } from "@medusajs/ui";
import { FieldFrame, type FieldProps } from "./field-frame";

interface ChoiceEntryProps<Value extends string> extends FieldProps {
  value: Value | null;
  onChange: (value: Value) => void;
  /** Names by value. */
  choices: Partial<Record<Value, string>>;
}

/** One of a few. */
export function ChoiceEntry<Value extends string>({
  value,
  onChange,
  choices,
  ...frame
}: ChoiceEntryProps<Value>) {
  return (
    <FieldFrame {...frame}>
      {(input) => (
        <Select
          size="small"
          value={value ?? ""}
          // in a form it chooses nothing by itself while its choices are still on their way
          onValueChange={(chosen) => chosen && onChange(chosen as Value)}
        >
          <Select.Trigger {...input}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {Object.entries<string | undefined>(choices).map(([choice, name]) => (
              <Select.Item key={choice} value={choice}>
                {name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </FieldFrame>
  );
}
