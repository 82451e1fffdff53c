import { describe, expect, it } from "vitest";
import type { TaxDocumentRow } from "../../modules/invoice/service";
import { placeholderTrader } from "../../store-basics/placeholder-trader";
import { invoiceContent } from "./invoice-content";
import { creditNoteContent, debitNoteContent } from "./note-content";

const day = new Date("2026-11-22T12:00:00Z");
const refund = (id: string, amount_pence: number) => ({ id, amount_pence, made_at: day, lines: [] });

function row(
  kind: TaxDocumentRow["kind"],
  subject_id: string,
  content: TaxDocumentRow["content"],
  number = 1,
) {
  return { kind, number, subject_id, issued_at: day, content } as TaxDocumentRow;
}

/** Two at £9.95 and delivery at £3.95: £23.85, of which £3.98 is VAT. */
const invoice = row(
  "invoice",
  "order_1",
  invoiceContent(
    {
      display_id: 1001,
      ordered_at: day,
      captured_at: day,
      email: "morwenna@example.com",
      customer_name: "Morwenna Tregenza",
      address: ["7 Harbour Terrace"],
      amount_pence: 2385,
      payment_intent_id: "pi_1",
      items: [
        {
          id: "line_c",
          product_title: "Vitamin C",
          variant_title: "",
          sku: "C",
          quantity: 2,
          unit_price: "9.95",
          discount: "0",
          codes: [],
          vat_rate: 20,
        },
      ],
      deliveries: [{ id: "delivery_1", name: "Tracked 48", amount: "3.95", vat_rate: 20 }],
    },
    placeholderTrader,
  ),
);

describe("a credit note", () => {
  it("for the whole order names the invoice and takes every line back", () => {
    const note = creditNoteContent([invoice], refund("re_1", 2385));
    expect(note.total).toEqual(invoice.content.total);
    expect(note.lines).toEqual(invoice.content.lines);
    expect(note.corrects).toEqual({ number: "INV-00001", issued_on: "2026-11-22" });
    expect(note.payment_reference).toBe("re_1");
  });

  it("for parts takes back, with the others, exactly what was invoiced", () => {
    const first = row("credit_note", "re_1", creditNoteContent([invoice], refund("re_1", 1000)));
    const second = creditNoteContent([invoice, first], refund("re_2", 1385));
    expect(first.content.total.gross_pence).toBe(1000);
    expect(first.content.total.vat_pence + second.total.vat_pence).toBe(invoice.content.total.vat_pence);
    expect(first.content.lines).toMatchObject([
      { description: "Part refund of: 2 × Vitamin C; 1 × Delivery: Tracked 48", gross_pence: 1000 },
    ]);
    expect(() => creditNoteContent([invoice, first], refund("re_3", 1386))).toThrow(RangeError);
  });
});

describe("a credit note of lines", () => {
  const jars = (id: string, quantity: number, amount_pence: number) => ({
    ...refund(id, amount_pence),
    lines: [{ line_id: "line_c", quantity, amount_pence }],
  });

  it("names them, and leaves the rest of the invoice alone", () => {
    const note = creditNoteContent([invoice], jars("re_1", 1, 995));
    expect(note.lines).toMatchObject([
      {
        description: "Vitamin C",
        sku: "C",
        quantity: 1,
        unit_price_pence: 995,
        gross_pence: 995,
        vat_pence: 166,
      },
    ]);
    expect(note.total).toEqual({ net_pence: 829, vat_pence: 166, gross_pence: 995 });
    const first = row("credit_note", "re_1", note);
    const rest = creditNoteContent([invoice, first], {
      ...refund("re_2", 1390),
      lines: [
        { line_id: "line_c", quantity: 1, amount_pence: 995 },
        { line_id: "delivery_1", quantity: 1, amount_pence: 395 },
      ],
    });
    expect(rest.lines.map(({ description }) => description)).toEqual(["Vitamin C", "Delivery: Tracked 48"]);
    expect(note.total.vat_pence + rest.total.vat_pence).toBe(invoice.content.total.vat_pence);
  });

  it("names an amount only when the bank moved another than theirs, or the invoice has less left of them", () => {
    const asAmount = { description: "Part refund of: 2 × Vitamin C; 1 × Delivery: Tracked 48" };
    expect(creditNoteContent([invoice], { ...jars("re_1", 1, 995), amount_pence: 900 }).lines).toMatchObject([
      asAmount,
    ]);
    const first = row("credit_note", "re_1", creditNoteContent([invoice], refund("re_1", 1500)));
    expect(creditNoteContent([invoice, first], { ...jars("re_2", 1, 885) }).lines).toMatchObject([
      { description: "Vitamin C" },
    ]);
    expect(() => creditNoteContent([invoice, first], jars("re_2", 1, 995))).toThrow(RangeError);
  });

  it("frees them again once its refund failed", () => {
    const credit = row("credit_note", "re_1", creditNoteContent([invoice], jars("re_1", 2, 1990)), 7);
    const debit = row("debit_note", "re_1", debitNoteContent(credit, day));
    expect(creditNoteContent([invoice, credit, debit], jars("re_2", 2, 1990)).lines).toEqual(
      credit.content.lines,
    );
  });
});

describe("a debit note", () => {
  it("puts back what the credit note of a failed refund took off, and makes room for the next", () => {
    const credit = row("credit_note", "re_1", creditNoteContent([invoice], refund("re_1", 2385)), 7);
    const debit = debitNoteContent(credit, day);
    expect(debit.total).toEqual(credit.content.total);
    expect(debit.corrects).toEqual({ number: "CRN-00007", issued_on: "2026-11-22" });
    const again = creditNoteContent(
      [invoice, credit, row("debit_note", "re_1", debit)],
      refund("re_2", 2385),
    );
    expect(again.total).toEqual(invoice.content.total);
    expect(again.lines).toEqual(invoice.content.lines);
  });
});
