import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPence } from "./format-pence.ts";
import { penceToPounds, poundsToPence } from "./pence.ts";
import { penceOfUnits } from "./pence-of-units.ts";
import { poundsToNearestPenny } from "./pounds-to-nearest-penny.ts";
import { spreadPence } from "./spread-pence.ts";
import { unitPrice } from "./unit-price.ts";
import { vatIncluded } from "./vat-included.ts";

const pence = fc.integer({ min: 0, max: 100_000_000 });

describe("pence and pounds", () => {
  it("come back unchanged", () => {
    fc.assert(fc.property(pence, (p) => void expect(poundsToPence(penceToPounds(p))).toBe(p)));
  });
  it("refuse a fraction of a penny", () => {
    expect(() => poundsToPence(1.195)).toThrow(RangeError);
    expect(() => poundsToPence("0.001")).toThrow(RangeError);
    expect(() => penceToPounds(0.5)).toThrow(RangeError);
    expect(() => poundsToPence("abc")).toThrow(RangeError);
  });
});

describe("poundsToNearestPenny", () => {
  it.each([
    [12.345, 1235],
    [12.344, 1234],
    [(12.345 / 1.2) * 1.2, 1235],
    [12.34499999, 1235],
    [1.005, 101],
    [0.004, 0],
    [0, 0],
  ])("rounds %f half up to %i", (pounds, rounded) => expect(poundsToNearestPenny(pounds)).toBe(rounded));
  it("leaves whole pennies as they are", () => {
    fc.assert(fc.property(pence, (p) => void expect(poundsToNearestPenny(penceToPounds(p))).toBe(p)));
  });
});

describe("vatIncluded", () => {
  it.each([
    [11000, 1833],
    [29700, 4950],
    [2995, 499],
    [395, 66],
    [3, 1],
    [2, 0],
    [0, 0],
    [-11000, -1833],
  ])("takes 20 %% out of %i pence: %i", (gross, vat) => expect(vatIncluded(gross, 2000)).toBe(vat));
  it("is within half a penny of the exact value", () => {
    fc.assert(
      fc.property(
        pence,
        (p) => void expect(Math.abs(vatIncluded(p, 2000) - p / 6)).toBeLessThanOrEqual(0.5 + 1e-6),
      ),
    );
  });
});

describe("spreadPence", () => {
  it("adds up, and takes from no line more than it costs", () => {
    fc.assert(
      fc.property(
        fc.array(pence, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weights, share) => {
          const total = Math.floor(weights.reduce((a, b) => a + b, 0) * share);
          const parts = spreadPence(total, weights);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          parts.forEach((part, i) => {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(weights[i]!);
          });
        },
      ),
    );
  });
  it("refuses more than there is", () => {
    expect(() => spreadPence(3, [1, 1])).toThrow(RangeError);
    expect(() => spreadPence(-1, [1])).toThrow(RangeError);
  });
});

describe("formatPence", () => {
  it.each([
    [0, "£0.00"],
    [5, "£0.05"],
    [110000, "£1,100.00"],
    [-395, "-£3.95"],
  ])("%i -> %s", (p, text) => expect(formatPence(p)).toBe(text));
});

describe("unitPrice", () => {
  it.each([
    [11000, 0.345, 31884],
    [29700, 1.035, 28696],
    [2995, 60, 50],
    [2995, 0.3, 9983],
  ])("%i pence for %d: %i", (price, quantity, per) => expect(unitPrice(price, quantity)).toBe(per));
  it("refuses nothing", () => expect(() => unitPrice(100, 0)).toThrow(RangeError));
});

describe("penceOfUnits", () => {
  it("gives a line back in any parts, to the penny", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(pence, parts, (total_pence, units) => {
        const quantity = units.reduce((a, b) => a + b, 0);
        const line = { total_pence, quantity, taken_units: 0, taken_pence: 0 };
        for (const part of units) {
          const back = penceOfUnits(line, part);
          expect(Math.abs(back - (total_pence * part) / quantity)).toBeLessThanOrEqual(1);
          line.taken_units += part;
          line.taken_pence += back;
        }
        expect(line.taken_pence).toBe(total_pence);
      }),
    );
  });
  it("rounds half a penny up, and knows no half units nor more than are left", () => {
    const line = { total_pence: 1000, quantity: 3, taken_units: 0, taken_pence: 0 };
    expect([1, 2, 3].map((units) => penceOfUnits(line, units))).toEqual([333, 667, 1000]);
    expect(penceOfUnits({ total_pence: 1, quantity: 2, taken_units: 0, taken_pence: 0 }, 1)).toBe(1);
    expect(() => penceOfUnits(line, 4)).toThrow(RangeError);
    expect(() => penceOfUnits({ ...line, taken_units: 3, taken_pence: 1000 }, 1)).toThrow(RangeError);
    expect(() => penceOfUnits(line, 0.5)).toThrow(RangeError);
    expect(() => penceOfUnits(line, -1)).toThrow(RangeError);
  });
  it("pays nothing for units that were refunded for more than their share", () => {
    expect(penceOfUnits({ total_pence: 1000, quantity: 2, taken_units: 1, taken_pence: 1000 }, 1)).toBe(0);
  });
});
