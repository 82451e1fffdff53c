import { type ReactNode, useId } from "react";
import { FieldError } from "./field-error.tsx";

export interface LabelledControlProps {
  label: string;
  /** What to write, told before anything went wrong. */
  hint?: string;
  /** What is wrong and how to put it right; marks the field invalid. */
  error?: string;
  className?: string;
  id?: string;
}

/** What ties a control to its label, hint and error. */
interface ControlTies {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** Label above, hint between, error below; `children` draws the control with the ties it is given. */
export function LabelledControl({
  label,
  hint,
  error,
  className = "",
  id,
  children,
}: LabelledControlProps & { children: (ties: ControlTies) => ReactNode }) {
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
      {children({
        id: fieldId,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      <FieldError id={`${fieldId}-error`} message={error} />
    </div>
  );
}
