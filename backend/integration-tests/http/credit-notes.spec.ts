import type { OrderPageResponse } from "@balance/contracts/payment";
import type { RefundProps } from "@balance/emails/refund";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { sweepInvoices } from "../../src/workflows/invoice/sweep-invoices";
import type { refundLetter } from "../../src/workflows/mail/refund-letters";
import { type BoughtOrder, type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
import { type PayingShop, startPayingShop } from "../fixtures/purchase";
import { type StoredTaxDocument, textOfPdf } from "../fixtures/tax-document";

let paying: PayingShop;
let orders: BoughtOrders;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  orders = boughtOrders(paying);
});
afterAll(() => paying?.stop());

const documentsOf = ({ order_id }: BoughtOrder) =>
  paying.shop.database<StoredTaxDocument>("tax_document").where({ order_id }).orderBy("issued_at");
const kindsOf = async (order: BoughtOrder) => (await documentsOf(order)).map(({ kind }) => kind);
const refund = (order: BoughtOrder, pence: number) =>
  orders.staff("POST", `/admin/payments/${order.payment_id}/refund`, { amount: pence / 100 });

describe("money that goes back", () => {
  it("in parts has a credit note each, on the order's page, and together they are the invoice", async () => {
    const order = await orders.buy();
    const total = order.basket.total_pence;
    await refund(order, 525);
    await orders.deliverAll(order.payment_intent_id);
    await refund(order, total - 525);
    await orders.deliverAll(order.payment_intent_id);
    // every event of it twice more, and the sweep
    await orders.deliverAll(order.payment_intent_id);
    const { sweepInvoices: sweep } = paying.shop.load<{ sweepInvoices: typeof sweepInvoices }>(
      "src/workflows/invoice/sweep-invoices",
    );
    await Promise.all([sweep(paying.shop.container), sweep(paying.shop.container)]);
    const [invoice, ...notes] = await documentsOf(order);
    expect(notes.map(({ kind, content }) => [kind, content.total.gross_pence])).toEqual([
      ["credit_note", 525],
      ["credit_note", total - 525],
    ]);
    const letters = await Promise.all(
      notes.map(({ subject_id }) =>
        paying.shop
          .load<{ refundLetter: typeof refundLetter }>("src/workflows/mail/refund-letters")
          .refundLetter(paying.shop.container, subject_id),
      ),
    );
    for (const [index, { number }] of notes.entries()) {
      const props = letters[index]!.props as RefundProps;
      expect(props.credit_note_number).toMatch(new RegExp(`^CRN-0*${number}$`));
      expect(props.credit_note_url).toContain(`/${props.credit_note_number}.pdf`);
    }

    const vat = notes.reduce((sum, { content }) => sum + content.total.vat_pence, 0);
    expect(vat).toBe(invoice!.content.total.vat_pence);

    const url = `/store/order-pages/${order.token}`;
    const { body } = await paying.shop.asStorefront<OrderPageResponse>("GET", url);
    const numbers = body.documents.map(({ number }) => number);
    expect(numbers).toEqual([
      expect.stringMatching(/^INV-/),
      expect.stringMatching(/^CRN-/),
      expect.stringMatching(/^CRN-/),
    ]);
    const response = await fetch(`${paying.shop.url}${url}/documents/${numbers[1]}`, {
      headers: {
        "x-publishable-api-key": paying.shop.publishableKey,
        "x-storefront-key": process.env.STOREFRONT_KEY!,
      },
    });
    const text = await textOfPdf(new Uint8Array(await response.arrayBuffer()));
    for (const said of ["VAT credit note", numbers[1]!, `Corrects: ${numbers[0]}`, "£5.25", "Part refund of"])
      expect(text).toContain(said);
  });

  it("later has its credit note when the bank has it, not before", async () => {
    const order = await orders.buy("BAL-CUL-60", 1, "pm_card_pendingRefund");
    await refund(order, order.basket.total_pence);
    await orders.deliverAll(order.payment_intent_id);
    expect(await kindsOf(order)).toEqual(["invoice"]);
    await paying.purchase.control("advance", { seconds: 60 });
    await orders.deliverAll(order.payment_intent_id);
    expect(await kindsOf(order)).toEqual(["invoice", "credit_note"]);
  });

  it("and comes back from the bank has a debit note that answers its credit note", async () => {
    const order = await orders.buy("BAL-CUL-60", 1, "pm_card_refundFail");
    await refund(order, order.basket.total_pence);
    await orders.deliverAll(order.payment_intent_id);
    expect(await kindsOf(order)).toEqual(["invoice", "credit_note"]);
    await paying.purchase.control("advance", { seconds: 60 });
    await orders.deliverAll(order.payment_intent_id);
    const [, credit, debit, ...more] = await documentsOf(order);
    expect(more).toEqual([]);
    expect(debit).toMatchObject({ kind: "debit_note", subject_id: credit!.subject_id });
    expect(debit!.content.total).toEqual(credit!.content.total);
  });
});
