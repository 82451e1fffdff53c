import type { ReactNode, SelectHTMLAttributes } from "react";
import { LabelledControl, type LabelledControlProps } from "./labelled-control.tsx";

interface SelectFieldProps
  extends
    LabelledControlProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof LabelledControlProps | "name" | "children"> {
  name: string;
  /** `<option>` elements. */
  children: ReactNode;
}

/** A labelled native list of choices. */
export function SelectField({ label, hint, error, className, id, children, ...rest }: SelectFieldProps) {
  return (
    <LabelledControl label={label} hint={hint} error={error} className={className} id={id}>
      {(ties) => (
        <select
          {...rest}
          {...ties}
          className="block min-h-12 w-full rounded-medium border border-control bg-surface px-4 py-2.5 text-ink aria-invalid:border-2 aria-invalid:border-problem"
        >
          {children}
        </select>
      )}
    </LabelledControl>
  );
}
