import type { ReactNode } from "react";
import { Skeleton } from "../ui/skeleton.tsx";

/** Keeps the card form's place while it loads; where scripts are off it never will, and stays away. */
export function CardFormWaiting({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="grid min-h-64 content-center gap-4 rounded-large border border-line bg-surface p-5 sm:p-7 noscript:hidden">
        <p role="status" className="text-ink-soft">
          Loading the card form…
        </p>
        <Skeleton className="h-12" />
        <div className="grid grid-cols-2 gap-4">
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </div>
      </div>
      {children}
    </div>
  );
}
