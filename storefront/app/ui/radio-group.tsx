import { type ReactNode, useId } from "react";
import { FieldError } from "./field-error.tsx";

export interface RadioChoice {
  value: string;
  label: ReactNode;
  /** Second line, read out with the label. */
  detail?: ReactNode;
  disabled?: boolean;
}

interface RadioGroupProps {
  name: string;
  /** The question all choices answer. */
  legend: string;
  choices: RadioChoice[];
  defaultValue?: string;
  onChange?: (value: string) => void;
  error?: string;
  required?: boolean;
  className?: string;
}

/** One of several, as native radio buttons drawn as cards: works by arrow keys and without JavaScript. */
export function RadioGroup({
  name,
  legend,
  choices,
  defaultValue,
  onChange,
  error,
  required,
  className = "",
}: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset className={className} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="grid gap-2.5">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex cursor-pointer items-start gap-3 rounded-medium border border-control bg-surface px-4 py-3 transition-colors has-checked:border-tide has-checked:bg-mist has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:text-ink-soft"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              disabled={choice.disabled}
              required={required}
              onChange={onChange && (() => onChange(choice.value))}
              className="mt-0.5 size-5 shrink-0 accent-tide focus-visible:outline-none"
            />
            <span className="grow">
              <span className="block font-medium">{choice.label}</span>
              {choice.detail && <span className="block text-sm text-ink-soft">{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </fieldset>
  );
}
