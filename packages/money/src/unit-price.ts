import { assertPence } from "./pence.ts";

/**
 * Price of one unit in pence, rounded half up: unitPrice(11000, 0.345) is the price of a kilogram in pence.
 * Price Marking Order 2004, as amended from 6 April 2026. Throws a RangeError unless `quantity` is above zero.
 */
export function unitPrice(pricePence: number, quantity: number): number {
  assertPence(pricePence);
  if (!(quantity > 0)) throw new RangeError(`a unit price needs a quantity above zero, not ${quantity}`);
  return Math.floor(pricePence / quantity + 0.5 + 1e-9);
}
