import { useEffect, useRef } from "react";

export interface SummedUpError {
  fieldId: string;
  message: string;
}

/** Above a form that came back: what is wrong, each line leading to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: SummedUpError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-medium border-2 border-problem bg-problem-wash px-5 py-4 outline-offset-4"
    >
      <h2 className="font-sans text-lg font-semibold">
        {errors.length === 1
          ? "One thing needs your attention"
          : `${errors.length} things need your attention`}
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              // By script, because following the link would be a navigation, and the answer with the errors would go.
              onClick={(event) => {
                const field = document.getElementById(fieldId);
                if (!field) return;
                event.preventDefault();
                field.focus();
              }}
              className="block w-fit py-1 font-semibold text-problem underline underline-offset-4"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
