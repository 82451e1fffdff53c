import { spreadPence } from "@balance/money/spread-pence";
import { vatIncluded } from "@balance/money/vat-included";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addUp } from "./add-up";
import { creditByRate } from "./credit-by-rate";
import type { RateTotal } from "./tax-document-content";
import { totalByRate } from "./total-by-rate";

function ofRate(vat_rate_basis_points: number, gross_pence: number): RateTotal {
  const vat_pence = vatIncluded(gross_pence, vat_rate_basis_points);
  return { vat_rate_basis_points, net_pence: gross_pence - vat_pence, vat_pence, gross_pence };
}

const invoices = fc
  .array(fc.tuple(fc.constantFrom(2000, 500, 0), fc.integer({ min: 0, max: 100_000 })), {
    minLength: 1,
    maxLength: 8,
  })
  // summed from lines, so that the VAT is that of many roundings
  .map((lines) => totalByRate(lines.map(([rate, gross]) => ofRate(rate, gross))));
const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 10 });

describe("the credit notes of an invoice that is given back in parts", () => {
  it("add up to its gross and its VAT, and none is below zero", () => {
    fc.assert(
      fc.property(invoices, shares, (invoiced, parts) => {
        const whole = addUp(invoiced);
        const sum = parts.reduce((a, b) => a + b, 0);
        const refunds = spreadPence(
          whole.gross_pence,
          parts.map((part) => Math.ceil((part * (whole.gross_pence + sum)) / sum)),
        );
        let credited: RateTotal[] = [];
        for (const refund of refunds) {
          const credit = creditByRate(invoiced, credited, refund);
          expect(addUp(credit).gross_pence).toBe(refund);
          for (const { net_pence, vat_pence, gross_pence } of credit) {
            expect(Math.min(net_pence, vat_pence)).toBeGreaterThanOrEqual(0);
            expect(net_pence + vat_pence).toBe(gross_pence);
          }
          credited = totalByRate([...credited, ...credit]);
        }
        expect(addUp(credited)).toEqual(whole);
      }),
    );
  });

  it("give all of it back at once as it was", () => {
    fc.assert(
      fc.property(invoices, (invoiced) => {
        const back = creditByRate(invoiced, [], addUp(invoiced).gross_pence);
        expect(back).toEqual(invoiced.filter(({ gross_pence }) => gross_pence > 0));
      }),
    );
  });

  it("never come to more than was invoiced", () => {
    const invoiced = [ofRate(2000, 1000)];
    const credited = creditByRate(invoiced, [], 600);
    expect(() => creditByRate(invoiced, credited, 401)).toThrow(RangeError);
  });
});
