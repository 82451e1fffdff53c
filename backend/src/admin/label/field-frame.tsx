import { Hint, Label } from "@medusajs/ui";
import { type ReactNode, useId } from "react";

export interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  className?: string;
}

interface FieldFrameProps extends FieldProps {
  children: (input: {
    id: string;
    "aria-invalid": boolean;
    "aria-describedby": string | undefined;
  }) => ReactNode;
}

/** A field's name, what to write, and what is wrong, tied to the input for screen readers. */
export function FieldFrame({ label, hint, error, className = "", children }: FieldFrameProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`flex flex-col gap-y-1.5 ${className}`}>
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {children({ id, "aria-invalid": error !== undefined, "aria-describedby": described || undefined })}
      {error && (
        <Hint id={`${id}-error`} variant="error">
          {error}
        </Hint>
      )}
    </div>
  );
}
