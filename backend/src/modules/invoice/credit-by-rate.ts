import { spreadPence } from "@balance/money/spread-pence";
import type { RateTotal } from "./tax-document-content";

/**
 * What a refund of `refundPence` takes off each VAT rate of an invoice, given what is `credited` already: spread over what
 * is left of the rates, with each rate's share of its VAT. However an invoice is refunded in parts, the notes of the whole
 * add up to its own gross and VAT exactly. Throws a RangeError for more than is left.
 */
export function creditByRate(
  invoiced: readonly RateTotal[],
  credited: readonly RateTotal[],
  refundPence: number,
): RateTotal[] {
  const before = invoiced.map(({ vat_rate_basis_points: rate }) => {
    const ofRate = credited.filter((credit) => credit.vat_rate_basis_points === rate);
    return { gross: sum(ofRate, "gross_pence"), vat: sum(ofRate, "vat_pence") };
  });
  const parts = spreadPence(
    refundPence,
    invoiced.map(({ gross_pence }, index) => gross_pence - before[index]!.gross),
  );
  return invoiced.flatMap((rate, index) => {
    const gross_pence = parts[index]!;
    if (gross_pence === 0) return [];
    const { gross, vat } = before[index]!;
    const vat_pence = within(0, vatUpTo(rate, gross + gross_pence) - vat, gross_pence);
    const { vat_rate_basis_points } = rate;
    return [{ vat_rate_basis_points, net_pence: gross_pence - vat_pence, vat_pence, gross_pence }];
  });
}

/** The share of a rate's VAT that belongs to the first `gross` pence of it, rounded half up. */
function vatUpTo({ gross_pence, vat_pence }: RateTotal, gross: number): number {
  const whole = 2n * BigInt(gross_pence);
  return Number((2n * BigInt(vat_pence) * BigInt(gross) + BigInt(gross_pence)) / whole);
}

function within(lowest: number, value: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}

function sum(rates: readonly RateTotal[], amount: "gross_pence" | "vat_pence"): number {
  return rates.reduce((total, rate) => total + rate[amount], 0);
}
