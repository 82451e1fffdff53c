import { Hint, Input, Label, Textarea } from "@medusajs/ui";
import { PlaceholderBadge } from "./placeholder-badge";
import type { TraderField } from "./trader-fields";

interface TraderTextFieldProps {
  field: TraderField;
  value: string;
  error: string | undefined;
  isPlaceholder: boolean;
  onChange: (text: string) => void;
}

/** One detail, on one line or several, with what to write and what is wrong. */
export function TraderTextField({ field, value, error, isPlaceholder, onChange }: TraderTextFieldProps) {
  const id = `trader-${field.name}`;
  const described = [field.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const shared = {
    id,
    value,
    "aria-invalid": error !== undefined,
    "aria-describedby": described || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="flex flex-col gap-y-1.5">
      <div className="flex items-center gap-2">
        <Label htmlFor={id} size="small" weight="plus">
          {field.label}
          {field.optional && <span className="text-ui-fg-subtle font-normal"> (optional)</span>}
        </Label>
        {isPlaceholder && <PlaceholderBadge />}
      </div>
      {field.hint && <Hint id={`${id}-hint`}>{field.hint}</Hint>}
      {field.lines ? <Textarea {...shared} rows={field.lines} /> : <Input {...shared} />}
      {error && (
        <Hint id={`${id}-error`} variant="error">
          {error}
        </Hint>
      )}
    </div>
  );
}
