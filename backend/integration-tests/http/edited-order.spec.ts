import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import { type Settlements, settlementsIn } from "../fixtures/settlements";
import type { TestShop } from "../fixtures/shop";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
let settlements: Settlements;
let orders: BoughtOrders;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop, purchase } = paying);
  settlements = settlementsIn(shop);
  orders = boughtOrders(paying);
});
afterAll(() => paying?.stop());

interface StaffOrder {
  id: string;
  total: number;
  items: { id: string }[];
}
const read = async (id: string) =>
  (await orders.staff<{ order: StaffOrder }>("GET", `/admin/orders/${id}`)).order;

describe("an order that staff edit before its money could be taken", () => {
  /** An order of two whose capture Stripe has refused so far. */
  async function buyUncaptured() {
    const basket = await purchase.fillBasket("BAL-CUL-60", 2);
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    await purchase.planFault({ kind: "refuse_capture" });
    const settled = await purchase.settleToEnd(payment_intent_id);
    if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
    await settlements.putOff(basket.id);
    const { order_id, state } = await settlements.of(basket.id);
    expect(state).toBe("ordered");
    return { basket, payment_intent_id, order: await read(order_id!), token: settled.order_token };
  }
  async function editQuantity({ id, items }: StaffOrder, quantity: number) {
    const { order_change } = await orders.staff<{ order_change: { order_id: string } }>(
      "POST",
      "/admin/order-edits",
      {
        order_id: id,
      },
    );
    const url = `/admin/order-edits/${order_change.order_id}`;
    await orders.staff("POST", `${url}/items/item/${items[0]!.id}`, { quantity });
    await orders.staff("POST", `${url}/request`);
    await orders.staff("POST", `${url}/confirm`);
  }
  async function captureAgain(basketId: string) {
    await settlements.sweepDue(basketId);
    expect(await settlements.of(basketId)).toMatchObject({ state: "captured", next_check_at: null });
  }
  const taken = async (intentId: string) => {
    const { status, amount_received } = await purchase.stripe.paymentIntents.retrieve(intentId);
    return { status, amount_received };
  };
  const inBooks = async (order: StaffOrder) => {
    const { summary, payment_status } = (
      await orders.staff<{ order: { summary: Record<string, number>; payment_status: string } }>(
        "GET",
        `/admin/orders/${order.id}?fields=+summary`,
      )
    ).order;
    const { paid_total, pending_difference } = summary;
    return { paid: paid_total, missing: pending_difference, payment_status };
  };
  const documents = async (order: StaffOrder) =>
    await shop
      .database("tax_document")
      .where({ order_id: order.id })
      .orderBy("issued_at")
      .select<{ kind: string; content: { total: { gross_pence: number } } }[]>("kind", "content");
  const differences = async (order: StaffOrder) => {
    await shop
      .database("settlement")
      .where({ order_id: order.id })
      .update({ updated_at: new Date(0) });
    const found = await shop
      .load<{
        findBookDifferences: (
          container: unknown,
        ) => Promise<{ order_id: string; kind: string; detail: string }[]>;
      }>("src/workflows/payment-desk/find-book-differences")
      .findBookDifferences(shop.container);
    return found
      .filter(({ order_id }) => order_id === order.id)
      .map(({ kind, detail }) => `${kind}: ${detail}`);
  };

  it("down, costs the customer what it comes to now; invoice and credit note agree", async () => {
    const { basket, payment_intent_id, order, token } = await buyUncaptured();
    await editQuantity(order, 1);
    const now = Math.round((await read(order.id)).total * 100);
    expect(now).toBeLessThan(basket.total_pence);
    expect((await purchase.stripe.paymentIntents.retrieve(payment_intent_id)).status).toBe(
      "requires_capture",
    );

    await captureAgain(basket.id);

    expect(await taken(payment_intent_id)).toEqual({ status: "succeeded", amount_received: now });
    expect(await inBooks(order)).toEqual({ paid: now / 100, missing: 0, payment_status: "captured" });
    expect(await differences(order)).toEqual([]);
    expect(await orders.page(token)).toMatchObject({ total_pence: now, status: "placed" });
    const payment = await shop
      .database("payment")
      .where({ payment_session_id: (await settlements.of(basket.id)).payment_session_id })
      .first<{ id: string }>("id");
    await orders.staff("POST", `/admin/payments/${payment.id}/refund`, { amount: now / 100 });
    await orders.deliverAll(payment_intent_id);
    expect((await documents(order)).map(({ kind, content }) => [kind, content.total.gross_pence])).toEqual([
      ["invoice", now],
      ["credit_note", now],
    ]);
  });

  it("up, costs what the bank holds; the rest is shown as missing, and the invoice is for what was paid", async () => {
    const { basket, payment_intent_id, order } = await buyUncaptured();
    await editQuantity(order, 3);
    const now = Math.round((await read(order.id)).total * 100);
    expect(now).toBeGreaterThan(basket.total_pence);

    await captureAgain(basket.id);

    expect(await taken(payment_intent_id)).toEqual({
      status: "succeeded",
      amount_received: basket.total_pence,
    });
    const missing = (now - basket.total_pence) / 100;
    const books = await inBooks(order);
    expect(books).toMatchObject({ paid: basket.total_pence / 100, payment_status: "partially_captured" });
    expect(books.missing).toBeCloseTo(missing, 5);
    expect(await differences(order)).toEqual([
      expect.stringMatching(/^amounts_differ: .*An edit or a return may wait/),
    ]);
    expect((await documents(order)).map(({ kind, content }) => [kind, content.total.gross_pence])).toEqual([
      ["invoice", basket.total_pence],
    ]);
  });
});
