import { assertPence } from "./pence.ts";

/**
 * Spreads a total over weights so that the parts are whole pence and add up to it exactly (largest remainder; ties go to
 * the earlier part). No part exceeds its weight while the total does not exceed the sum of the weights.
 * All zero weights give all zero parts, for a zero total only.
 * Throws a RangeError for negative or fractional input, or a total above the sum of the weights.
 */
export function spreadPence(totalPence: number, weights: readonly number[]): number[] {
  assertPence(totalPence);
  weights.forEach(assertPence);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (totalPence < 0 || weights.some((weight) => weight < 0))
    throw new RangeError("pence to spread must not be negative");
  if (totalPence > sum) throw new RangeError(`cannot spread ${totalPence} pence over ${sum}`);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight, index) => {
    const product = BigInt(weight) * BigInt(totalPence);
    return { index, whole: Number(product / BigInt(sum)), remainder: product % BigInt(sum) };
  });
  const parts = shares.map((share) => share.whole);
  let left = totalPence - parts.reduce((a, b) => a + b, 0);
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const share of byRemainder) {
    if (left === 0) break;
    parts[share.index]! += 1;
    left -= 1;
  }
  return parts;
}
