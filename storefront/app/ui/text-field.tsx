import { type InputHTMLAttributes, useId } from "react";

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "name"> {
  name: string;
  label: string;
  /** What to write, told before anything went wrong. */
  hint?: string;
  /** What is wrong and how to put it right; marks the field invalid. */
  error?: string;
}

/** A labelled line of text; hint and error are read out with it. */
export function TextField({ label, hint, error, className = "", id, ...input }: TextFieldProps) {
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
      <input
        {...input}
        id={fieldId}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="block min-h-12 w-full rounded-medium border border-control bg-surface px-4 py-2.5 text-ink aria-invalid:border-2 aria-invalid:border-problem disabled:opacity-55"
      />
      <FieldError id={`${fieldId}-error`} message={error} />
    </div>
  );
}

/** The line under a field that says what is wrong; nothing when `message` is empty. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  if (!message) return null;
  return (
    <p id={id} className="mt-1.5 text-sm font-semibold text-problem">
      <span className="sr-only">Error: </span>
      {message}
    </p>
  );
}
