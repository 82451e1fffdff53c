import { type ReactNode, type SelectHTMLAttributes, useId } from "react";
import { FieldError } from "./text-field.tsx";

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  /** `<option>` elements. */
  children: ReactNode;
}

/** A labelled native list of choices. */
export function SelectField({
  label,
  hint,
  error,
  className = "",
  id,
  children,
  ...select
}: SelectFieldProps) {
  const generated = useId();
  const fieldId = id ?? generated;
  const described = [hint && `${fieldId}-hint`, error && `${fieldId}-error`].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={fieldId} className="mb-1 block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${fieldId}-hint`} className="mb-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <select
        {...select}
        id={fieldId}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="block min-h-12 w-full rounded-medium border border-control bg-surface px-4 py-2.5 text-ink aria-invalid:border-2 aria-invalid:border-problem"
      >
        {children}
      </select>
      <FieldError id={`${fieldId}-error`} message={error} />
    </div>
  );
}
