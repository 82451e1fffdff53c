import { addUp } from "./add-up";
import type { RateTotal } from "./tax-document-content";

/** The sums of lines (or of other totals) for each VAT rate, highest rate first. */
export function totalByRate(parts: readonly RateTotal[]): RateTotal[] {
  return [...Map.groupBy(parts, (part) => part.vat_rate_basis_points)]
    .map(([vat_rate_basis_points, ofRate]) => ({ vat_rate_basis_points, ...addUp(ofRate) }))
    .sort((a, b) => b.vat_rate_basis_points - a.vat_rate_basis_points);
}
