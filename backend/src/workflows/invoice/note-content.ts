import { addUp } from "../../modules/invoice/add-up";
import { creditByRate } from "../../modules/invoice/credit-by-rate";
import { creditLines, type RefundedLine } from "../../modules/invoice/credit-lines";
import { documentNumber } from "../../modules/invoice/document-kinds";
import type { TaxDocumentRow } from "../../modules/invoice/service";
import type { DocumentLine, RateTotal, TaxDocumentContent } from "../../modules/invoice/tax-document-content";
import { totalByRate } from "../../modules/invoice/total-by-rate";
import { ukDay } from "../../modules/invoice/uk-day";

export interface RefundToNote {
  /** Stripe's id, "re_…". */
  id: string;
  amount_pence: number;
  made_at: Date;
  /** What it is for, when staff or a recall refunded lines; empty for a bare amount. */
  lines: RefundedLine[];
}

/**
 * What the credit note of a refund says, given what was issued for the order: the invoice's own lines when all of it goes
 * back at once, the refunded units of its lines when that is what went back, else one line a VAT rate. Throws a RangeError
 * when more goes back than the invoice has left.
 */
export function creditNoteContent(issued: TaxDocumentRow[], refund: RefundToNote): TaxDocumentContent {
  const invoice = issued.find(({ kind }) => kind === "invoice")!;
  const { lines, discount, total, rates } = invoice.content;
  const answered = new Set(issued.filter(({ kind }) => kind === "debit_note").map((row) => row.subject_id));
  const live = issued.filter(({ kind, subject_id }) => kind === "credit_note" && !answered.has(subject_id));
  const isWhole = live.length === 0 && refund.amount_pence === total.gross_pence;
  const named = isWhole ? null : namedLines(invoice, live, refund);
  const back = named
    ? totalByRate(named)
    : creditByRate(rates, totalByRate(live.flatMap(({ content }) => content.rates)), refund.amount_pence);
  const discounted = named?.reduce((sum, { discount_pence }) => sum + discount_pence, 0) ?? 0;
  return {
    ...invoice.content,
    tax_point: ukDay(new Date(refund.made_at)),
    payment_reference: refund.id,
    corrects: reference(invoice),
    reason: isWhole
      ? "All that was paid is refunded."
      : named
        ? "What was paid for the lines below is refunded. It is taken off the invoice."
        : "Part of what was paid is refunded. The amounts below are taken off the invoice.",
    lines: isWhole ? lines : (named ?? amountLines(back, lines)),
    discount: isWhole ? discount : { code: discounted > 0 ? discount.code : null, pence: discounted },
    rates: back,
    total: addUp(back),
  };
}

function namedLines(
  invoice: TaxDocumentRow,
  live: TaxDocumentRow[],
  { lines, amount_pence }: RefundToNote,
): DocumentLine[] | null {
  const sum = lines.reduce((total, line) => total + line.amount_pence, 0);
  if (lines.length === 0 || sum !== amount_pence) return null;
  return creditLines(
    invoice.content,
    live.map(({ content }) => content),
    lines,
  );
}

/** Of a bare amount: nobody has said what it is for. */
function amountLines(back: RateTotal[], invoiced: DocumentLine[]): DocumentLine[] {
  const goods = invoiced.map(({ quantity, description }) => `${quantity} × ${description}`).join("; ");
  return back.map((rate) => ({
    ...rate,
    description: `Part refund of: ${goods}`,
    sku: "",
    quantity: 1,
    unit_price_pence: rate.gross_pence,
    discount_pence: 0,
  }));
}

/** What the debit note says that answers a credit note whose refund the bank sent back. */
export function debitNoteContent(creditNote: TaxDocumentRow, now: Date): TaxDocumentContent {
  return {
    ...creditNote.content,
    tax_point: ukDay(now),
    corrects: reference(creditNote),
    reason:
      "The bank sent this refund back, so the credit note is reversed. The refund is still yours: we pay it another way, with a credit note of its own.",
  };
}

function reference({ kind, number, issued_at }: TaxDocumentRow): { number: string; issued_on: string } {
  return { number: documentNumber(kind, number), issued_on: ukDay(new Date(issued_at)) };
}
