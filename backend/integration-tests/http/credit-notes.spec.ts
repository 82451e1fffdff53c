import type { OrderPageResponse } from "@balance/contracts/payment";
import type { OrderCancelledProps } from "@balance/emails/order-cancelled";
import type { RefundProps } from "@balance/emails/refund";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { sweepInvoices } from "../../src/workflows/invoice/sweep-invoices";
import type { orderCancelledLetter, refundLetter } from "../../src/workflows/mail/refund-letters";
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

const letters = () =>
  paying.shop.load<{ refundLetter: typeof refundLetter; orderCancelledLetter: typeof orderCancelledLetter }>(
    "src/workflows/mail/refund-letters",
  );
const refundProps = async (refundId: string) =>
  (await letters().refundLetter(paying.shop.container, refundId)).props as RefundProps;
const cancelledProps = async ({ order_id }: BoughtOrder) =>
  (await letters().orderCancelledLetter(paying.shop.container, order_id)).props as OrderCancelledProps;
/** What the customer is owed mails about, of an order's refunds and its cancellation. */
const mailsTo = async ({ order_id, payment_intent_id }: BoughtOrder) => {
  const { data } = await paying.purchase.stripe.refunds.list({ payment_intent: payment_intent_id });
  return await paying.shop
    .database("outbox_mail")
    .whereIn("subject_id", [order_id, ...data.map(({ id }) => id)])
    .whereIn("template", ["refund", "order-cancelled"])
    .orderBy("created_at")
    .select<{ template: string; subject_id: string }[]>("template", "subject_id");
};
const bankMakesIt = async ({ payment_intent_id }: BoughtOrder) => {
  await paying.purchase.control("advance", { seconds: 60 });
  await orders.deliverAll(payment_intent_id);
  await orders.deliverAll(payment_intent_id);
};

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
    for (const { number, subject_id } of notes) {
      const props = await refundProps(subject_id);
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
    expect(await mailsTo(order)).toEqual([]);
    await bankMakesIt(order);
    const [, creditNote] = await documentsOf(order);
    expect(await mailsTo(order)).toEqual([{ template: "refund", subject_id: creditNote!.subject_id }]);
    expect((await refundProps(creditNote!.subject_id)).credit_note_url).toMatch(/\/CRN-\d+\.pdf$/);
  });

  it("for a cancelled order has its credit note in the mail about that", async () => {
    const order = await orders.buy();
    await orders.staff("POST", `/admin/orders/${order.order_id}/cancel`);
    const linked = (await cancelledProps(order)).credit_notes;
    await orders.deliverAll(order.payment_intent_id);
    const [, creditNote] = await documentsOf(order);
    expect(linked).toEqual([
      {
        number: expect.stringMatching(new RegExp(`^CRN-0*${creditNote!.number}$`)) as unknown,
        url: expect.stringContaining(`/${linked[0]!.number}.pdf`) as unknown,
      },
    ]);
    expect(await mailsTo(order)).toEqual([{ template: "order-cancelled", subject_id: order.order_id }]);
  });

  it("later for a cancelled order is told with its credit note when the bank has it, once", async () => {
    const order = await orders.buy("BAL-CUL-60", 1, "pm_card_pendingRefund");
    await orders.staff("POST", `/admin/orders/${order.order_id}/cancel`);
    await orders.deliverAll(order.payment_intent_id);
    expect(await mailsTo(order)).toHaveLength(1);
    await bankMakesIt(order);
    const [, creditNote] = await documentsOf(order);
    expect(await mailsTo(order)).toEqual([
      { template: "order-cancelled", subject_id: order.order_id },
      { template: "refund", subject_id: creditNote!.subject_id },
    ]);
    expect((await cancelledProps(order)).credit_notes).toEqual([]);
    expect((await refundProps(creditNote!.subject_id)).credit_note_number).not.toBeNull();
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
