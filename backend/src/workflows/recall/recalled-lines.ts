import { type LineInUnits, penceOfUnits } from "@balance/money/pence-of-units";
import type { RefundedLine } from "../../modules/invoice/credit-lines";

/** A line of an order: what it cost after discounts, what of it was refunded before, and how many units hold recalled goods. */
export interface RecalledLine extends LineInUnits {
  line_id: string;
  recalled: number;
}

/** The recalled units that were not refunded yet, and what was paid for them. */
export function recalledLines(lines: readonly RecalledLine[]): RefundedLine[] {
  return lines.flatMap((line) => {
    const quantity = Math.min(line.recalled, line.quantity - line.taken_units);
    if (quantity <= 0) return [];
    return [{ line_id: line.line_id, quantity, amount_pence: penceOfUnits(line, quantity) }];
  });
}
