import { randomUUID } from "node:crypto";
import type {
  RecallDetailResponse,
  RecallPeopleResponse,
  RecallPerson,
  StartRemediesResponse,
} from "@balance/contracts/recall-desk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AdminOrderPaymentResponse } from "../../src/api/admin/order-payments/read-order-payment";
import type { makeOwedRefunds } from "../../src/workflows/recall/make-owed-refunds";
import { type BoughtOrder, type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
import { crashWhileRefunding } from "../fixtures/crash-while-refunding";
import { type Lots, lotsIn, type ReceivedLot } from "../fixtures/lots";
import { type PayingShop, startPayingShop } from "../fixtures/purchase";
import type { StoredTaxDocument } from "../fixtures/tax-document";

let paying: PayingShop;
let orders: BoughtOrders;
let lots: Lots;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  orders = boughtOrders(paying);
  lots = lotsIn(paying.shop);
});
afterAll(() => paying?.stop());

const sku = "BAL-CUL-60";
const makeRefunds = () =>
  paying.shop
    .load<{ makeOwedRefunds: typeof makeOwedRefunds }>("src/workflows/recall/make-owed-refunds")
    .makeOwedRefunds(paying.shop.container);
const recallOf = async (lot: ReceivedLot) => {
  const { status, body } = await paying.shop.asStaff<RecallDetailResponse>("POST", "/admin/recalls", {
    form_id: randomUUID(),
    type: "recall",
    hazard: "Pieces of plastic",
    lot_ids: [lot.id],
  });
  expect(status).toBe(201);
  return body.recall;
};
const peopleOf = async (id: string): Promise<RecallPerson[]> =>
  (await orders.staff<RecallPeopleResponse>("GET", `/admin/recalls/${id}/people`)).people;
const wantsRefund = (recallId: string, person: RecallPerson) =>
  orders.staff("POST", `/admin/recalls/${recallId}/people/${person.id}`, {
    by: "phone",
    answer: { outcome: "binned_it", wants: "refund" },
  });
const refundAll = (recallId: string) =>
  orders.staff<StartRemediesResponse>("POST", `/admin/recalls/${recallId}/remedies`, { kind: "refund" });
/** Somebody bought this many, got `sent` of them out of a lot that is recalled, and wants their money back. */
const askedForMoney = async (lotCode: string, quantity = 1, sent = quantity) => {
  const lot = await lots.receive(sku, lotCode, 10);
  const bought = await orders.buy(sku, quantity);
  await lots.pack(bought.order_id, lot, sent);
  const { id } = await recallOf(lot);
  await wantsRefund(id, (await peopleOf(id))[0]!);
  return { bought, id };
};
const remedyIn = async (recallId: string) => (await peopleOf(recallId))[0]!.remedy;
/** Whoever was at the refunds of a recall has died. */
const endLeases = (recall_id: string) =>
  paying.shop
    .database("recall_remedy")
    .where({ recall_id })
    .update({ lease_until: new Date(0) });
const linePence = async ({ token }: BoughtOrder) => (await orders.page(token)).line_items[0]!.total_pence;

describe("refunds of a recall", () => {
  it("give each who asked what they paid for the recalled units, once, and say what came of it", async () => {
    const lot = await lots.receive(sku, "RF-1", 10);
    const other = await lots.receive(sku, "RF-2", 10);
    const [some, spent, silent] = [await orders.buy(sku, 3), await orders.buy(sku), await orders.buy(sku)];
    await lots.pack(some.order_id, lot, 2);
    await lots.pack(some.order_id, other, 1);
    for (const { order_id } of [spent, silent]) await lots.pack(order_id, lot, 1);
    await orders.staff("POST", `/admin/payments/${spent.payment_id}/refund`, {
      amount: spent.basket.total_pence / 100,
    });
    const { id } = await recallOf(lot);
    const [first, second] = await peopleOf(id);
    await wantsRefund(id, first!);
    await wantsRefund(id, second!);

    expect((await refundAll(id)).started).toBe(2);
    expect((await refundAll(id)).started).toBe(0);
    await Promise.all([makeRefunds(), makeRefunds()]);
    await makeRefunds();

    const due = Math.round(((await linePence(some)) * 2) / 3);
    await orders.deliverAll(some.payment_intent_id);
    const notes = await paying.shop
      .database<StoredTaxDocument>("tax_document")
      .where({ order_id: some.order_id, kind: "credit_note" });
    expect(notes.map(({ content }) => content.lines)).toMatchObject([
      [{ sku, quantity: 2, gross_pence: due }],
    ]);
    expect(await orders.refundsAtStripe(some.payment_intent_id)).toMatchObject([{ amount: due }]);
    expect(await orders.engineRefunds(some.payment_id)).toEqual([due / 100]);
    expect(await orders.refundsAtStripe(silent.payment_intent_id)).toEqual([]);
    const given = (await peopleOf(id)).map(({ remedy }) => remedy);
    expect(given).toMatchObject([
      { kind: "refund", state: "made", amount_pence: due },
      { kind: "refund", state: "failed", detail: expect.stringContaining("refunded already") as string },
      null,
    ]);
    const { recall } = await orders.staff<RecallDetailResponse>("GET", `/admin/recalls/${id}`);
    expect(recall.people).toMatchObject({ refunds_made: 1, refunds_failed: 1, refunded_pence: due });
  });

  it("leave out units that staff refunded before", async () => {
    const { bought, id } = await askedForMoney("RH-1", 3, 2);
    const total = await linePence(bought);
    const { payment } = await orders.staff<AdminOrderPaymentResponse>(
      "GET",
      `/admin/order-payments/${bought.order_id}`,
    );
    const [goods] = payment!.lines;
    const two = Math.round((total * 2) / 3);
    await orders.staff("POST", `/admin/order-payments/${bought.order_id}/refunds`, {
      key: randomUUID(),
      lines: [{ line_id: goods!.line_id, quantity: 2, taken_units: 0 }],
      shown_pence: two,
    });
    await refundAll(id);
    await makeRefunds();
    expect((await orders.refundsAtStripe(bought.payment_intent_id)).map(({ amount }) => amount)).toEqual([
      two,
      total - two,
    ]);
  });

  it("are due for the units that were sent, though staff took others out of the order", async () => {
    const { bought, id } = await askedForMoney("RE-1", 2, 1);
    const total = await linePence(bought);
    await paying.shop
      .database("order_item")
      .where({ order_id: bought.order_id })
      .update({ quantity: 1, raw_quantity: JSON.stringify({ value: "1", precision: 20 }) });
    await refundAll(id);
    await makeRefunds();
    expect((await orders.refundsAtStripe(bought.payment_intent_id)).map(({ amount }) => amount)).toEqual([
      Math.round(total / 2),
    ]);
  });

  it("that Stripe refuses can be made again at once", async () => {
    const { bought, id } = await askedForMoney("RR-1");
    await refundAll(id);
    await paying.purchase.planFault({ kind: "error", path: "/v1/refunds", method: "POST", status: 400 });
    await makeRefunds();
    expect(await remedyIn(id)).toMatchObject({ state: "failed" });
    await refundAll(id);
    await makeRefunds();
    expect(await remedyIn(id)).toMatchObject({ state: "made" });
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toHaveLength(1);
  });

  it("wait while somebody edits the order", async () => {
    const { bought, id } = await askedForMoney("RW-1");
    await orders.staff("POST", "/admin/order-edits", { order_id: bought.order_id });
    await refundAll(id);
    await makeRefunds();
    expect(await remedyIn(id)).toMatchObject({ state: "waiting" });
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toEqual([]);
    await orders.staff("DELETE", `/admin/order-edits/${bought.order_id}`);
    await endLeases(id);
    await makeRefunds();
    expect(await remedyIn(id)).toMatchObject({ state: "made" });
  });

  it("and one that staff make of the same unit at the same time are one", async () => {
    const { bought, id } = await askedForMoney("RT-1");
    await refundAll(id);
    const url = `/admin/order-payments/${bought.order_id}`;
    const { payment } = await orders.staff<AdminOrderPaymentResponse>("GET", url);
    const [goods] = payment!.lines;
    await Promise.all([
      makeRefunds(),
      paying.shop.asStaff("POST", `${url}/refunds`, {
        key: randomUUID(),
        lines: [{ line_id: goods!.line_id, quantity: 1, taken_units: 0 }],
        shown_pence: goods!.total_pence,
      }),
    ]);
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toHaveLength(1);
  });

  it.each(["before", "after"] as const)(
    "that a process died over, %s Stripe heard of it, are made once by the next",
    async (when) => {
      const { bought, id } = await askedForMoney(`RG-${when}`);
      await refundAll(id);
      await crashWhileRefunding(paying.shop, when, makeRefunds);
      await makeRefunds();
      expect(await remedyIn(id)).toMatchObject({ state: "waiting" });

      // its lease ends, and what it had begun is five minutes old
      await paying.shop.database.raw(`update refund set created_at = created_at - interval '5 minutes'`);
      await endLeases(id);
      await makeRefunds();
      expect(await remedyIn(id)).toMatchObject({ state: "made" });
      const due = await linePence(bought);
      expect(await orders.refundsAtStripe(bought.payment_intent_id)).toMatchObject([{ amount: due }]);
      expect(await orders.engineRefunds(bought.payment_id)).toEqual([due / 100]);
    },
  );
});
