import { Link } from "react-router";
import { Tick } from "./tick.tsx";

export interface ProgressStep {
  name: string;
  state: "done" | "current" | "ahead";
  /** Where a done step can be changed. */
  to?: string;
}

/** Where in a numbered sequence the shopper is; done steps lead back. */
export function ProgressSteps({ label, steps }: { label: string; steps: ProgressStep[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap gap-x-8 gap-y-2">
        {steps.map(({ name, state, to }, index) => (
          <li
            key={name}
            aria-current={state === "current" ? "step" : undefined}
            className={`flex items-center gap-2.5 ${state === "current" ? "font-semibold" : "text-ink-soft"}`}
          >
            <span
              aria-hidden="true"
              className={`grid size-7 place-items-center rounded-full border text-sm tabular-nums ${
                state === "ahead" ? "border-control" : "border-tide bg-tide text-on-tide"
              }`}
            >
              {state === "done" ? <Tick /> : index + 1}
            </span>
            {state === "done" && to ? (
              <Link to={to} className="py-1 underline underline-offset-4 hover:text-tide">
                {name}
              </Link>
            ) : (
              name
            )}
            {state === "done" && <span className="sr-only"> (done)</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
