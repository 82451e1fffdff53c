import type { ReactNode } from "react";

interface DisclosureProps {
  summary: string;
  children: ReactNode;
  open?: boolean;
}

/** A part that opens and closes; native, so it works by keyboard, by find-in-page and without JavaScript. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  return (
    <details open={open} className="group border-b border-line">
      <summary className="flex min-h-13 list-none items-center justify-between gap-4 py-3 font-display text-lg [&::-webkit-details-marker]:hidden">
        {summary}
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 shrink-0 fill-none stroke-current transition-transform group-open:rotate-180"
          strokeWidth="1.75"
        >
          <path d="m2.5 5.5 5.5 5.5 5.5-5.5" />
        </svg>
      </summary>
      <div className="pb-5">{children}</div>
    </details>
  );
}
