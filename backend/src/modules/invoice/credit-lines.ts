import { penceOfUnits } from "@balance/money/pence-of-units";
import { spreadPence } from "@balance/money/spread-pence";
import type { DocumentLine, RateTotal, TaxDocumentContent } from "./tax-document-content";
import { totalByRate } from "./total-by-rate";

/** Units of one line that a refund is for, and what went back for them. */
export interface RefundedLine {
  line_id: string;
  quantity: number;
  amount_pence: number;
}

/**
 * The lines of a credit note for these units of an invoice, in the invoice's order, each at its own VAT rate, given the
 * credit notes that stand already. Each line gives back its own share of its VAT; what closes a rate gives back all that is
 * left of it, so that the notes of a whole invoice add up to its gross and VAT exactly. Null when the invoice does not know
 * a line, or has less left at a rate because bare amounts were refunded before: then the note can only name an amount.
 */
export function creditLines(
  invoice: Pick<TaxDocumentContent, "lines" | "rates">,
  credited: readonly Pick<TaxDocumentContent, "lines" | "rates">[],
  refunded: readonly RefundedLine[],
): DocumentLine[] | null {
  const position = ({ line_id }: RefundedLine) => invoice.lines.findIndex((line) => line.line_id === line_id);
  const inOrder = [...refunded].sort((a, b) => position(a) - position(b));
  const back = inOrder.map((line) => creditLine(invoice.lines, credited, line));
  if (!back.every((line) => line !== null)) return null;
  const before = totalByRate(credited.flatMap(({ rates }) => rates));
  const parts = Map.groupBy(back, (line) => line.vat_rate_basis_points);
  for (const [rate, lines] of parts) {
    const left = leftOfRate(rate, invoice.rates, before);
    const gross = sum(lines, "gross_pence");
    if (gross > left.gross_pence) return null;
    const own = sum(lines, "vat_pence");
    const vat = Math.min(gross === left.gross_pence ? left.vat_pence : Math.min(own, left.vat_pence), gross);
    if (vat === own) continue;
    const spread = spreadPence(
      vat,
      lines.map(({ gross_pence }) => gross_pence),
    );
    for (const [index, line] of lines.entries()) setVat(line, spread[index]!);
  }
  return back;
}

function creditLine(
  invoiced: readonly DocumentLine[],
  credited: readonly Pick<TaxDocumentContent, "lines">[],
  { line_id, quantity, amount_pence }: RefundedLine,
): DocumentLine | null {
  const line = invoiced.find((one) => one.line_id === line_id);
  if (!line) return null;
  const taken = credited.flatMap(({ lines }) => lines.filter((one) => one.line_id === line_id));
  const taken_units = taken.reduce((units, one) => units + one.quantity, 0);
  if (taken_units + quantity > line.quantity) return null;
  const ownVat = penceOfUnits(
    {
      total_pence: line.vat_pence,
      quantity: line.quantity,
      taken_units,
      taken_pence: sum(taken, "vat_pence"),
    },
    quantity,
  );
  const discount_pence = Math.max(0, line.unit_price_pence * quantity - amount_pence);
  const back = { ...line, quantity, discount_pence, gross_pence: amount_pence };
  setVat(back, Math.min(ownVat, amount_pence));
  return back;
}

function setVat(line: DocumentLine, vat_pence: number): void {
  line.vat_pence = vat_pence;
  line.net_pence = line.gross_pence - vat_pence;
}

function leftOfRate(
  rate: number,
  invoiced: readonly RateTotal[],
  credited: readonly RateTotal[],
): Pick<RateTotal, "gross_pence" | "vat_pence"> {
  const ofRate = (totals: readonly RateTotal[]) =>
    totals.filter(({ vat_rate_basis_points }) => vat_rate_basis_points === rate);
  const left = (amount: "gross_pence" | "vat_pence") =>
    sum(ofRate(invoiced), amount) - sum(ofRate(credited), amount);
  return { gross_pence: left("gross_pence"), vat_pence: left("vat_pence") };
}

function sum(parts: readonly RateTotal[], amount: "gross_pence" | "vat_pence"): number {
  return parts.reduce((total, part) => total + part[amount], 0);
}
