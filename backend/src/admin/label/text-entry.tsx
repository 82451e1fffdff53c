import { Input, Textarea } from "@medusajs/ui";
import { FieldFrame, type FieldProps } from "./field-frame";

interface TextEntryProps extends FieldProps {
  value: string;
  onChange: (text: string) => void;
  /** More than one makes it a text area. */
  lines?: number;
  /** Id of a list of proposals. */
  list?: string;
}

/** One text of a label. */
export function TextEntry({ value, onChange, lines = 1, list, ...frame }: TextEntryProps) {
  return (
    <FieldFrame {...frame}>
      {(input) =>
        lines > 1 ? (
          <Textarea
            {...input}
            rows={lines}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...input}
            size="small"
            list={list}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FieldFrame>
  );
}
