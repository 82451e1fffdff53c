import { assertPence } from "./pence.ts";

/**
 * The VAT contained in a gross amount, in pence, rounded half up (away from zero for refunds).
 * `rateBasisPoints` 2000 is 20 %. Rule: gross x rate / (100 + rate), VAT Notice 700 section 17.
 */
export function vatIncluded(grossPence: number, rateBasisPoints: number): number {
  assertPence(grossPence);
  const sign = grossPence < 0 ? -1 : 1;
  const numerator = BigInt(Math.abs(grossPence)) * BigInt(rateBasisPoints);
  const denominator = BigInt(10_000 + rateBasisPoints);
  const rounded = Number((2n * numerator + denominator) / (2n * denominator));
  return rounded === 0 ? 0 : sign * rounded;
}
