import type { ReactNode } from "react";

const amounts = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

/** "80", "0.5", "10,000": as many digits as it has, three after the point at most. */
export function formatAmount(amount: number): string {
  return amounts.format(amount);
}

interface AmountsTableProps {
  caption: string;
  /** Head of the first column. */
  what: string;
  /** Its rows: what, amount, share of the reference value. */
  children: ReactNode;
  className?: string;
}

/** What a daily portion holds, with the share of the nutrient reference value. */
export function AmountsTable({ caption, what, children, className = "" }: AmountsTableProps) {
  return (
    <table className={`w-full border-collapse text-left ${className}`}>
      <caption className="mb-3 text-left text-ink-soft">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-ink text-sm">
          <th scope="col" className="py-2 pr-4 font-semibold">
            {what}
          </th>
          <th scope="col" className="py-2 pr-4 text-right font-semibold">
            Amount
          </th>
          <th scope="col" className="py-2 text-right font-semibold">
            % NRV
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
