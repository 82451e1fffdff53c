import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { reconcileBooks, reconcilePayments } from "../../src/workflows/payment-desk/reconcile-payments";
import type { sweepBegunRefunds } from "../../src/workflows/payment-desk/sweep-begun-refunds";
import type { sweepStandingOrders } from "../../src/workflows/payment-desk/sweep-standing-orders";
import { type BoughtOrder, type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
import { crashWhileRefunding, type RefundCrash } from "../fixtures/crash-while-refunding";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import type { TestShop } from "../fixtures/shop";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
let orders: BoughtOrders;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop, purchase } = paying);
  orders = boughtOrders(paying);
});
afterAll(() => paying?.stop());

const workflows = "src/workflows/payment-desk";
const refund = ({ payment_id }: BoughtOrder, body: object) =>
  shop.asStaff<{ message?: string }>("POST", `/admin/payments/${payment_id}/refund`, body);
/** Presses the button; the process dies, for good. */
const pressAndDie = (bought: BoughtOrder, body: object, when: RefundCrash) =>
  crashWhileRefunding(shop, when, () => refund(bought, body));
/** Everything that was pressed and begun so far was so five minutes ago. */
const fiveMinutesLater = async () => {
  await shop.database.raw(`update refund_request set requested_at = requested_at - interval '5 minutes'`);
  await shop.database.raw(`update refund set created_at = created_at - interval '5 minutes'`);
  await shop.database.raw(`update order_cancellation set requested_at = requested_at - interval '5 minutes'`);
};
const sweepRefunds = (atOnce?: number) =>
  shop
    .load<{ sweepBegunRefunds: typeof sweepBegunRefunds }>(`${workflows}/sweep-begun-refunds`)
    .sweepBegunRefunds(shop.container, atOnce);
const sweepStanding = () =>
  shop
    .load<{ sweepStandingOrders: typeof sweepStandingOrders }>(`${workflows}/sweep-standing-orders`)
    .sweepStandingOrders(shop.container);
const reconcile = () =>
  shop
    .load<{ reconcilePayments: typeof reconcilePayments }>(`${workflows}/reconcile-payments`)
    .reconcilePayments(shop.container);

describe("a refund whose process died", () => {
  it.each(["before", "after"] as const)(
    "%s Stripe heard of it, pressed again, is paid, booked and told once",
    async (when) => {
      const bought = await orders.buy();
      await pressAndDie(bought, { amount: 5 }, when);
      await fiveMinutesLater();
      expect((await refund(bought, { amount: 5 })).status).toBe(200);
      await orders.deliverAll(bought.payment_intent_id);
      await reconcile();
      await orders.deliverAll(bought.payment_intent_id);
      expect(await orders.refundsAtStripe(bought.payment_intent_id)).toEqual([
        { amount: 500, status: "succeeded" },
      ]);
      expect(await orders.engineRefunds(bought.payment_id)).toEqual([5]);
      expect(await orders.bookedBack(bought.order_id)).toBeCloseTo(5, 5);
      expect(await orders.refundMails(bought.payment_intent_id)).toHaveLength(1);
      // the same once more, meant so
      await fiveMinutesLater();
      expect((await refund(bought, { amount: 5 })).status).toBe(200);
      expect(await orders.refundsAtStripe(bought.payment_intent_id)).toHaveLength(2);
      expect(await orders.bookedBack(bought.order_id)).toBeCloseTo(10, 5);
    },
  );

  it("has its own amount in the order's books, whatever is refunded next, and the customer owes nothing", async () => {
    const bought = await orders.buy();
    await pressAndDie(bought, { amount: 5 }, "after");
    // the engine books this amount for the one before as well
    expect((await refund(bought, { amount: 2 })).status).toBe(200);
    await fiveMinutesLater();
    await sweepRefunds();
    await sweepRefunds();
    expect(await orders.bookedBack(bought.order_id)).toBeCloseTo(7, 5);
    expect(await orders.seemsOwed(bought.order_id)).toBeCloseTo(0, 5);
    expect((await refund(bought, { amount: 1 })).status).toBe(200);
    expect(await orders.bookedBack(bought.order_id)).toBeCloseTo(8, 5);
    expect(await orders.seemsOwed(bought.order_id)).toBeCloseTo(0, 5);
  });

  it("before its credit line was written, leaves nothing that the customer seems to owe", async () => {
    const bought = await orders.buy();
    await pressAndDie(bought, { amount: 5 }, "half booked");
    await orders.deliverAll(bought.payment_intent_id);
    expect(await orders.seemsOwed(bought.order_id)).toBeCloseTo(5, 5);
    await fiveMinutesLater();
    await sweepRefunds();
    await sweepRefunds();
    expect(await orders.seemsOwed(bought.order_id)).toBeCloseTo(0, 5);
    expect(await orders.bookedBack(bought.order_id)).toBeCloseTo(5, 5);
  });

  it("while the engine wrote its credit line, blocks neither the next refund nor the order", async () => {
    const bought = await orders.buy();
    expect((await refund(bought, { amount: 5 })).status).toBe(200);
    await shop.database.raw(
      `insert into order_change (id, order_id, version, change_type, status, created_at)
       values (?, ?, 9, 'credit_line', 'pending', now() - interval '5 minutes')`,
      [`ordch_dead_${bought.payment_id}`, bought.order_id],
    );
    await fiveMinutesLater();
    await sweepRefunds();
    expect(
      await shop
        .database("order_change")
        .where({ order_id: bought.order_id, status: "pending" })
        .whereNull("deleted_at"),
    ).toEqual([]);
    expect((await refund(bought, { amount: 5 })).status).toBe(200);
    expect(await orders.seemsOwed(bought.order_id)).toBeCloseTo(0, 5);
  });

  it("and was swept up meanwhile, pressed again, is still one", async () => {
    const bought = await orders.buy();
    await pressAndDie(bought, { amount: 5, note: "A cracked lid" }, "before");
    await fiveMinutesLater();
    await Promise.all([sweepRefunds(), refund(bought, { amount: 5, note: "A cracked lid" }), sweepRefunds()]);
    expect((await orders.refundsAtStripe(bought.payment_intent_id)).map(({ amount }) => amount)).toEqual([
      500,
    ]);
    expect(await orders.engineRefunds(bought.payment_id)).toEqual([5]);
  });

  it("before Stripe heard of it, however old the order, is paid without anybody's asking", async () => {
    const bought = await orders.buy();
    await pressAndDie(bought, { amount: 4 }, "before");
    await sweepRefunds();
    // it may be on its way
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toEqual([]);
    await fiveMinutesLater();
    await Promise.all([sweepRefunds(), sweepRefunds()]);
    await sweepRefunds();
    expect((await orders.refundsAtStripe(bought.payment_intent_id)).map(({ amount }) => amount)).toEqual([
      400,
    ]);
    expect(await orders.bookedBack(bought.order_id)).toBeCloseTo(4, 5);
    expect(await orders.refundMails(bought.payment_intent_id)).toHaveLength(1);
  });

  it("is paid in the same sweep as others, though some of them fail", async () => {
    const all = [await orders.buy(), await orders.buy(), await orders.buy()];
    for (const bought of all) await pressAndDie(bought, { amount: 4 }, "before");
    await fiveMinutesLater();
    // the client asks three times
    await purchase.planFault({ kind: "reset", path: "/v1/refunds", method: "POST", times: 3 });
    await sweepRefunds(1);
    const paid = await Promise.all(
      all.map(async ({ payment_intent_id }) => (await orders.refundsAtStripe(payment_intent_id)).length),
    );
    expect(paid.toSorted()).toEqual([0, 1, 1]);
    await sweepRefunds(1);
    for (const { payment_intent_id } of all)
      expect(await orders.refundsAtStripe(payment_intent_id)).toEqual([{ amount: 400, status: "succeeded" }]);
  });

  it("after Stripe made it and told of it at once, comes into the order's books", async () => {
    const bought = await orders.buy();
    await pressAndDie(bought, { amount: 4 }, "after");
    await orders.deliverAll(bought.payment_intent_id);
    expect(await orders.bookedBack(bought.order_id)).toBe(0);
    await fiveMinutesLater();
    await sweepRefunds();
    await sweepRefunds();
    expect(await orders.bookedBack(bought.order_id)).toBeCloseTo(4, 5);
  });
});

describe("an order whose sums the engine wrote twice, as it does when two refunds are booked at once", () => {
  it("does not keep the books of all others from being compared", async () => {
    const bought = await orders.buy();
    expect((await refund(bought, { amount: 5 })).status).toBe(200);
    await shop.database.raw(
      `insert into order_summary (id, order_id, version, totals, created_at, updated_at)
       select 'ordsum_twice_' || o.id, o.id, o.version, s.totals, s.created_at, s.updated_at from "order" o
       join order_summary s on s.order_id = o.id and s.version = o.version where o.id = ?`,
      [bought.order_id],
    );
    const { reconcileBooks: compare } = shop.load<{ reconcileBooks: typeof reconcileBooks }>(
      `${workflows}/reconcile-payments`,
    );
    await expect(compare(shop.container)).resolves.toBeUndefined();
  });
});

describe("a refund whose answer from Stripe is lost", () => {
  it("pressed again, and again, is not paid twice", async () => {
    const bought = await orders.buy();
    await purchase.planFault({ kind: "reset", when: "after", path: "/v1/refunds", method: "POST", times: 3 });
    expect((await refund(bought, { amount: 2.5 })).status).toBe(500);
    expect((await refund(bought, { amount: 2.5 })).status).toBe(200);
    expect((await refund(bought, { amount: 2.5 })).status).toBe(409);
    await orders.deliverAll(bought.payment_intent_id);
    expect((await orders.refundsAtStripe(bought.payment_intent_id)).map(({ amount }) => amount)).toEqual([
      250,
    ]);
    expect(await orders.engineRefunds(bought.payment_id)).toEqual([2.5]);
    expect(await orders.bookedBack(bought.order_id)).toBeCloseTo(2.5, 5);
  });

  it("and that its webhook booked meanwhile, does not stand in for the next one of its amount", async () => {
    const bought = await orders.buy();
    await purchase.planFault({ kind: "reset", when: "after", path: "/v1/refunds", method: "POST", times: 3 });
    expect((await refund(bought, { amount: 2.5 })).status).toBe(500);
    await orders.deliverAll(bought.payment_intent_id);
    await fiveMinutesLater();
    expect((await refund(bought, { amount: 2.5 })).status).toBe(200);
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toHaveLength(2);
    expect(await orders.bookedBack(bought.order_id)).toBeCloseTo(5, 5);
  });

  it("and whose failure Stripe keeps, is paid by the press after the next, once", async () => {
    const bought = await orders.buy();
    await purchase.planFault({ kind: "error", kept: true, path: "/v1/refunds", method: "POST", status: 500 });
    expect((await refund(bought, { amount: 2.5 })).status).toBe(500);
    const kept = await refund(bought, { amount: 2.5 });
    expect([kept.status, kept.body.message]).toEqual([400, expect.stringContaining("press again")]);
    await expect.poll(async () => (await refund(bought, { amount: 2.5 })).status).toBe(200);
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toHaveLength(1);
  });

  it("before it got there, pressed again at once is paid", async () => {
    const bought = await orders.buy();
    await purchase.planFault({
      kind: "reset",
      when: "before",
      path: "/v1/refunds",
      method: "POST",
      times: 3,
    });
    expect((await refund(bought, { amount: 2.5 })).status).toBe(500);
    expect((await refund(bought, { amount: 2.5 })).status).toBe(200);
    expect((await orders.refundsAtStripe(bought.payment_intent_id)).map(({ amount }) => amount)).toEqual([
      250,
    ]);
  });
});

describe("an order that was about to be cancelled when its process died", () => {
  it("and stands, has the mails about its refunds, then and later", async () => {
    const bought = await orders.buy();
    const desk = shop.container.resolve<{ requestCancellation: (id: string) => Promise<void> }>(
      "payment_desk",
    );
    await desk.requestCancellation(bought.order_id);
    await refund(bought, { amount: 1 });
    await orders.deliverAll(bought.payment_intent_id);
    await sweepStanding();
    // it may be cancelled any moment, and then one mail tells of both
    expect(await orders.refundMails(bought.payment_intent_id)).toHaveLength(0);
    await fiveMinutesLater();
    await sweepStanding();
    await sweepStanding();
    expect(await orders.refundMails(bought.payment_intent_id)).toHaveLength(1);
    await refund(bought, { amount: 2 });
    await orders.deliverAll(bought.payment_intent_id);
    expect(await orders.refundMails(bought.payment_intent_id)).toHaveLength(2);
  });
});
