import { useEffect, useId, useRef, useState } from "react";
import { FieldError } from "./text-field.tsx";

interface QuantityStepperProps {
  name: string;
  /** Names the field; say of what when several stand on one page ("Quantity of Zinc Citrate"). */
  label: string;
  labelHidden?: boolean;
  defaultValue: number;
  min?: number;
  max: number;
  error?: string;
  /** Told after every press and edit that leaves a number in range. */
  onChange?: (quantity: number) => void;
}

const stepButton =
  "grid size-11 shrink-0 place-items-center text-xl text-ink hover:text-tide disabled:text-ink-soft disabled:opacity-50";

/** A number with a minus and a plus button; without JavaScript the buttons stay away and the number field does it all. */
export function QuantityStepper({
  name,
  label,
  labelHidden = false,
  defaultValue,
  min = 1,
  max,
  error,
  onChange,
}: QuantityStepperProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [quantity, setQuantity] = useState(defaultValue);
  const [isInteractive, setInteractive] = useState(false);
  useEffect(() => setInteractive(true), []);
  useEffect(() => {
    setQuantity(defaultValue);
    if (input.current) input.current.value = String(defaultValue);
  }, [defaultValue]);

  function step(by: number) {
    const next = Math.min(max, Math.max(min, quantity + by));
    if (input.current) input.current.value = String(next);
    change(next);
  }
  function change(next: number) {
    setQuantity(next);
    if (Number.isInteger(next) && next >= min && next <= max) onChange?.(next);
  }

  return (
    <div>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1 block font-semibold"}>
        {label}
      </label>
      <div className="inline-flex items-center rounded-full border border-control bg-surface has-aria-invalid:border-problem">
        <button
          type="button"
          hidden={!isInteractive}
          disabled={quantity <= min}
          onClick={() => step(-1)}
          aria-label={`One less: ${label}`}
          className={stepButton}
        >
          −
        </button>
        <input
          ref={input}
          id={id}
          name={name}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={1}
          required
          defaultValue={defaultValue}
          onChange={(event) => change(event.currentTarget.valueAsNumber)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="quantity h-11 w-14 rounded-small bg-transparent text-center tabular-nums"
        />
        <button
          type="button"
          hidden={!isInteractive}
          disabled={quantity >= max}
          onClick={() => step(1)}
          aria-label={`One more: ${label}`}
          className={stepButton}
        >
          +
        </button>
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
