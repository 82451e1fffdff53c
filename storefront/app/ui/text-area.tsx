import type { TextareaHTMLAttributes } from "react";
import { LabelledControl, type LabelledControlProps } from "./labelled-control.tsx";

interface TextAreaProps
  extends
    LabelledControlProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof LabelledControlProps | "name"> {
  name: string;
}

/** A labelled field for several lines of text; hint and error are read out with it. */
export function TextArea({ label, hint, error, className, id, rows = 6, ...rest }: TextAreaProps) {
  return (
    <LabelledControl label={label} hint={hint} error={error} className={className} id={id}>
      {(ties) => (
        <textarea
          {...rest}
          {...ties}
          rows={rows}
          className="block w-full resize-y rounded-medium border border-control bg-surface px-4 py-2.5 text-ink aria-invalid:border-2 aria-invalid:border-problem disabled:opacity-55"
        />
      )}
    </LabelledControl>
  );
}
