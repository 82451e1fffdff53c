import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { FieldError } from "./field-error.tsx";

interface CheckboxFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  name: string;
  label: ReactNode;
  error?: string;
}

/** A box to tick; never ticked for the shopper (Consumer Contracts Regulations reg 40). */
export function CheckboxField({ label, error, className = "", id, ...input }: CheckboxFieldProps) {
  const generated = useId();
  const fieldId = id ?? generated;
  return (
    <div className={className}>
      <div className="flex items-start gap-3">
        <input
          {...input}
          id={fieldId}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${fieldId}-error` : undefined}
          className="mt-0.5 size-6 shrink-0 accent-tide"
        />
        <label htmlFor={fieldId}>{label}</label>
      </div>
      <FieldError id={`${fieldId}-error`} message={error} />
    </div>
  );
}
