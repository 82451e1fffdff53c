import type { InputHTMLAttributes } from "react";
import { LabelledControl, type LabelledControlProps } from "./labelled-control.tsx";

interface TextFieldProps
  extends
    LabelledControlProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, keyof LabelledControlProps | "name"> {
  name: string;
}

/** A labelled line of text; hint and error are read out with it. */
export function TextField({ label, hint, error, className, id, ...rest }: TextFieldProps) {
  return (
    <LabelledControl label={label} hint={hint} error={error} className={className} id={id}>
      {(ties) => (
        <input
          {...rest}
          {...ties}
          className="block min-h-12 w-full rounded-medium border border-control bg-surface px-4 py-2.5 text-ink aria-invalid:border-2 aria-invalid:border-problem disabled:opacity-55"
        />
      )}
    </LabelledControl>
  );
}
