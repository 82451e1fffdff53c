import { useEffect, useId, useRef } from "react";
import { FieldError } from "../ui/field-error.tsx";
import { checkQuantity, maxQuantity } from "./quantity.ts";

interface QuantityFieldProps {
  /** Read out after "Quantity", so that several on a page can be told apart. */
  of: string;
  /** Shown at first, and in place of what is in the field whenever it changes. */
  value: string;
  max: number;
  error?: string;
  /** Tells each valid new quantity: at once from the buttons, on leaving the field from the keyboard. */
  onSettled?: (quantity: number) => void;
}

/**
 * A labelled field with a button on either side. Text with a numeric keypad, not type=number: that would throw away what
 * was typed when it is no number, and change by accident when scrolled over. The buttons need JavaScript; they are there
 * from the first paint all the same, so that nothing moves, and stay away where scripts are off.
 */
export function QuantityField({ of, value, max, error, onSettled }: QuantityFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // what was typed before the scripts came stays
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    if (input.current) input.current.value = value;
  }, [value]);

  function settle() {
    const typed = checkQuantity(input.current?.value ?? "");
    if (typed.ok) onSettled?.(typed.quantity);
  }

  const settleEarly = useRef(settle);
  useEffect(() => {
    const field = input.current;
    // it was left before anything listened
    if (field && field.value !== shown.current && field !== document.activeElement) settleEarly.current();
  }, []);

  function step(by: number) {
    if (!input.current) return;
    const now = checkQuantity(input.current.value);
    const next = now.ok ? now.quantity + by : 1;
    if (next < 1 || (by > 0 && next > Math.min(max, maxQuantity))) return;
    input.current.value = String(next);
    onSettled?.(next);
  }

  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        Quantity<span className="sr-only"> of {of}</span>
      </label>
      <div className="inline-flex items-stretch rounded-full border border-control bg-surface focus-within:border-tide">
        <StepButton label={`One fewer: ${of}`} sign="−" onPress={() => step(-1)} />
        <input
          ref={input}
          id={id}
          name="quantity"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={value}
          onBlur={settle}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="min-h-11 w-14 rounded-full bg-transparent text-center tabular-nums aria-invalid:text-problem"
        />
        <StepButton label={`One more: ${of}`} sign="+" onPress={() => step(1)} />
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}

function StepButton({ label, sign, onPress }: { label: string; sign: string; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="grid size-11 place-items-center rounded-full text-xl text-tide hover:bg-mist active:bg-sand noscript:hidden"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
