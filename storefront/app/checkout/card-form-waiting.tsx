import type { ReactNode } from "react";

/** Keeps the card form's place while it loads; where scripts are off it never will, and stays away. */
export function CardFormWaiting({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-6">
      <p
        role="status"
        className="grid min-h-64 place-items-center rounded-large border border-line bg-surface text-ink-soft noscript:hidden"
      >
        Loading the card form…
      </p>
      {children}
    </div>
  );
}
