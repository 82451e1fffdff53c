import { formatPence } from "@balance/money/format-pence";

/** An amount in pounds; digits keep their columns. */
export function Price({ pence, className = "" }: { pence: number; className?: string }) {
  return <span className={`tabular-nums ${className}`}>{formatPence(pence)}</span>;
}
