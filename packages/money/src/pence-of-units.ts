import { assertPence } from "./pence.ts";

/** A line of several units at one price, and what has gone back of it already. */
export interface LineInUnits {
  total_pence: number;
  quantity: number;
  taken_units: number;
  taken_pence: number;
}

/**
 * What the next `units` of a line come to, in pence: its share of the line's total to the nearest penny (half up), counted
 * from the first unit, so that however a line goes back in parts, the parts add up to its total exactly. Never below zero.
 * Throws a RangeError for a fraction of a unit, or more units than are left.
 */
export function penceOfUnits(
  { total_pence, quantity, taken_units, taken_pence }: LineInUnits,
  units: number,
): number {
  assertPence(total_pence);
  if (!Number.isSafeInteger(units) || units < 0) throw new RangeError(`${units} is no number of units`);
  const upTo = taken_units + units;
  if (upTo > quantity) throw new RangeError(`${upTo} units of ${quantity}`);
  if (quantity === 0) return 0;
  const share = (2n * BigInt(total_pence) * BigInt(upTo) + BigInt(quantity)) / (2n * BigInt(quantity));
  return Math.max(0, Number(share) - taken_pence);
}
