import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExactDiscount, type LineToPrice, priceLines } from "./price-lines";

const line = fc.record({
  unit_price_pence: fc.integer({ min: 1, max: 20_000 }),
  quantity: fc.integer({ min: 1, max: 99 }),
});
const lines = fc
  .array(line, { minLength: 1, maxLength: 12 })
  .map((drawn) => drawn.map((drawnLine, index): LineToPrice => ({ id: `line_${index}`, ...drawnLine })));

function percentOff(percent: number, of: LineToPrice[], code = "CODE"): ExactDiscount[] {
  return of.map(({ id, unit_price_pence, quantity }) => ({
    line_item_id: id,
    code,
    // as the engine gets there: VAT out, per cent, VAT in again
    pounds: ((unit_price_pence * quantity) / 100 / 1.2) * (percent / 100) * 1.2,
  }));
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe("prices of basket lines", () => {
  it("take off exactly the percentage of the goods, rounded half up once", () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 100 }), (drawn, percent) => {
        const priced = priceLines(drawn, percentOff(percent, drawn));
        const goods = sum(drawn.map((each) => each.unit_price_pence * each.quantity));
        expect(sum(priced.map((each) => each.discount_pence))).toBe(Math.floor((goods * percent + 50) / 100));
      }),
    );
  });

  it("stay whole pence that add up, however two promotions overlap", () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(11),
        (drawn, first, second, from) => {
          const priced = priceLines(drawn, [
            ...percentOff(first, drawn, "FIRST"),
            ...percentOff(second, drawn.slice(from), "SECOND"),
          ]);
          for (const [index, each] of priced.entries()) {
            const gross = drawn[index]!.unit_price_pence * drawn[index]!.quantity;
            expect(each.gross_pence).toBe(gross);
            expect(each.total_pence).toBe(gross - each.discount_pence);
            expect(each.discount_pence).toBe(sum(each.discounts.map(({ pence }) => pence)));
            expect(each.discount_pence).toBeGreaterThanOrEqual(0);
            expect(each.total_pence).toBeGreaterThanOrEqual(0);
            expect(each.vat_pence).toBe(Math.floor(each.total_pence / 6 + 0.5));
            expect([each.discount_pence, each.vat_pence].every(Number.isSafeInteger)).toBe(true);
          }
        },
      ),
    );
  });

  it("cost nothing, and never less, when everything is free", () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        expect(priceLines(drawn, percentOff(100, drawn)).every((each) => each.total_pence === 0)).toBe(true);
      }),
    );
  });

  it("leave a line that is free already at zero when rounding brings a penny more", () => {
    const drawn = [500, 3, 3].map((unit_price_pence, index) => ({
      id: `line_${index}`,
      unit_price_pence,
      quantity: 1,
    }));
    const [free, ...others] = drawn;
    const priced = priceLines(drawn, [...percentOff(100, [free!]), ...percentOff(10, others)]);
    expect(priced.map((each) => each.discount_pence)).toEqual([500, 1, 0]);
  });

  it("hand the odd penny of a fixed amount to one line", () => {
    const drawn = [999, 999, 999].map((unit_price_pence, index) => ({
      id: `line_${index}`,
      unit_price_pence,
      quantity: 1,
    }));
    const priced = priceLines(
      drawn,
      drawn.map(({ id }) => ({ line_item_id: id, code: "FIVER", pounds: 5 / 3 })),
    );
    expect(priced.map((each) => each.discount_pence)).toEqual([167, 167, 166]);
  });
});
