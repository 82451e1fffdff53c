import { type TextareaHTMLAttributes, useId } from "react";
import { FieldError } from "./text-field.tsx";

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name"> {
  name: string;
  label: string;
  /** What to write, told before anything went wrong. */
  hint?: string;
  /** What is wrong and how to put it right; marks the field invalid. */
  error?: string;
}

/** A labelled field for several lines of text; hint and error are read out with it. */
export function TextArea({ label, hint, error, className = "", id, rows = 6, ...area }: TextAreaProps) {
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
      <textarea
        {...area}
        id={fieldId}
        rows={rows}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="block w-full resize-y rounded-medium border border-control bg-surface px-4 py-2.5 text-ink aria-invalid:border-2 aria-invalid:border-problem disabled:opacity-55"
      />
      <FieldError id={`${fieldId}-error`} message={error} />
    </div>
  );
}
