import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BoughtOrder, type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import type { TestShop } from "../fixtures/shop";
import type { ClaimEnd, ScarceClaim } from "../../src/workflows/settlement/scarce-claim";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
let orders: BoughtOrders;
const released: ClaimEnd[] = [];
let releaseFails = false;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop, purchase } = paying);
  orders = boughtOrders(paying);
  const { scarceClaims } = shop.load<{ scarceClaims: ScarceClaim[] }>(
    "src/workflows/settlement/scarce-claims",
  );
  scarceClaims.push({
    name: "the claim of this test",
    take: () => Promise.resolve(null),
    keep: () => Promise.resolve(),
    release: (_container, end) => {
      if (releaseFails) return Promise.reject(new Error("the database went away"));
      released.push(end);
      return Promise.resolve();
    },
  });
});
afterAll(() => paying?.stop());

const cancel = (orderId: string) => shop.asStaff("POST", `/admin/orders/${orderId}/cancel`);
const sweep = async () => {
  await shop
    .database("order_cancellation")
    .whereNull("released_at")
    .update({ updated_at: new Date(0) });
  await shop
    .load<{ sweepCancelledOrders: (container: unknown) => Promise<void> }>(
      "src/workflows/payment-desk/release-cancelled-order",
    )
    .sweepCancelledOrders(shop.container);
};
const reservations = async (order_id: string) => {
  const items = await shop.database("order_item").where({ order_id }).pluck<string[]>("item_id");
  return await shop
    .database("reservation_item")
    .whereIn("line_item_id", items)
    .whereNull("deleted_at")
    .pluck<string[]>("id");
};
const mails = ({ order_id }: BoughtOrder) =>
  shop.database("outbox_mail").where({ template: "order-cancelled", subject_id: order_id });
const releasesOf = (order_id: string) => released.filter((end) => end.order_id === order_id);
const isReleased = async (order_id: string) =>
  (await shop.database("order_cancellation").where({ order_id }).whereNotNull("released_at")).length === 1;

describe("an order that is cancelled before it leaves", () => {
  it("gives money, stock and what is scarce back, and tells the customer once", async () => {
    const bought = await orders.buy();
    expect(await reservations(bought.order_id)).toHaveLength(1);
    expect((await cancel(bought.order_id)).status).toBe(200);
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toEqual([
      { amount: bought.basket.total_pence, status: "succeeded" },
    ]);
    expect(await reservations(bought.order_id)).toHaveLength(0);
    expect(releasesOf(bought.order_id)).toEqual([
      { basket_id: bought.basket.id, order_id: bought.order_id, reason: "order_cancelled" },
    ]);
    await orders.deliverAll(bought.payment_intent_id);
    await sweep();
    expect(await mails(bought)).toHaveLength(1);
    const { data } = await purchase.stripe.refunds.list({ payment_intent: bought.payment_intent_id });
    // the mail about the cancellation tells of the refund
    expect(await shop.database("outbox_mail").where({ template: "refund", subject_id: data[0]!.id })).toEqual(
      [],
    );
    expect(releasesOf(bought.order_id)).toHaveLength(1);
    expect(await orders.page(bought.token)).toMatchObject({
      status: "cancelled",
      refunded_pence: bought.basket.total_pence,
    });
  });

  it("whose money was not taken yet never has it taken", async () => {
    const basket = await purchase.fillBasket("BAL-CUL-60");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    await purchase.planFault({ kind: "refuse_capture" });
    expect(await purchase.settleToEnd(payment_intent_id)).toMatchObject({ status: "ordered" });
    const { order_id } = await shop
      .database("settlement")
      .where({ basket_id: basket.id })
      .first<{ order_id: string }>("order_id");
    expect((await cancel(order_id)).status).toBe(200);
    expect((await purchase.stripe.paymentIntents.retrieve(payment_intent_id)).status).toBe("canceled");
    expect(await shop.database("settlement").where({ basket_id: basket.id }).first("state")).toEqual({
      state: "cancelled",
    });
    expect(releasesOf(order_id)).toHaveLength(1);
  });

  it("is finished by the sweeper when the process died before anything was let go", async () => {
    const bought = await orders.buy();
    // what cancelling leaves when Stripe can't be reached and the process dies before the hook
    await shop
      .database("order")
      .where({ id: bought.order_id })
      .update({ status: "canceled", canceled_at: new Date(Date.now() - 60_000) });
    await sweep();
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toHaveLength(1);
    expect(await reservations(bought.order_id)).toHaveLength(0);
    expect(releasesOf(bought.order_id)).toHaveLength(1);
    expect(await mails(bought)).toHaveLength(1);
    await sweep();
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toHaveLength(1);
  });

  it("is cancelled all the same while a release fails, and the release follows", async () => {
    const bought = await orders.buy();
    releaseFails = true;
    expect((await cancel(bought.order_id)).status).toBe(200);
    expect(await isReleased(bought.order_id)).toBe(false);
    expect(await mails(bought)).toHaveLength(0);
    releaseFails = false;
    await sweep();
    expect(await isReleased(bought.order_id)).toBe(true);
    expect(releasesOf(bought.order_id)).toHaveLength(1);
    expect(await mails(bought)).toHaveLength(1);
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toHaveLength(1);
  });

  it("can't be cancelled once it was packed", async () => {
    const bought = await orders.buy();
    const { order } = await orders.staff<{ order: { items: { id: string; quantity: number }[] } }>(
      "GET",
      `/admin/orders/${bought.order_id}`,
    );
    const items = order.items.map(({ id, quantity }) => ({ id, quantity }));
    await orders.staff("POST", `/admin/orders/${bought.order_id}/fulfillments`, { items });
    expect((await cancel(bought.order_id)).status).toBe(400);
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toEqual([]);
    expect(releasesOf(bought.order_id)).toEqual([]);
    // the customer still hears of a refund: the order was not cancelled after all
    await orders.staff("POST", `/admin/payments/${bought.payment_id}/refund`, { amount: 1 });
    await orders.deliverAll(bought.payment_intent_id);
    const { data } = await purchase.stripe.refunds.list({ payment_intent: bought.payment_intent_id });
    expect(
      await shop.database("outbox_mail").where({ template: "refund", subject_id: data[0]!.id }),
    ).toHaveLength(1);
  });

  it.each<[string, { limit?: number; budget?: { type: string; limit: number; currency_code?: string } }]>([
    ["used once", { limit: 1 }],
    ["paid for by a campaign with a use for one", { budget: { type: "usage", limit: 1 } }],
    ["paid for by a campaign's money", { budget: { type: "spend", limit: 3.6, currency_code: "gbp" } }],
  ])("gives its code back that can be %s, exactly once", async (what, { limit, budget }) => {
    const code = `ONLY${what.length}`;
    const { promotion } = await orders.staff<{ promotion: { id: string } }>("POST", "/admin/promotions", {
      code,
      type: "standard",
      status: "active",
      limit,
      application_method: {
        type: "fixed",
        target_type: "order",
        value: 3,
        currency_code: "gbp",
      },
      ...(budget ? { campaign: { name: code, campaign_identifier: code, budget } } : {}),
    });
    const used = async () => {
      const { rows } = await shop.database.raw<{ rows: { used: number }[] }>(
        `select coalesce(b.used, p.used)::float as used from promotion p
         left join promotion_campaign_budget b on b.campaign_id = p.campaign_id where p.id = ?`,
        [promotion.id],
      );
      return rows[0]!.used;
    };
    const apply = async () => {
      const filled = await purchase.fillBasket("BAL-CUL-60");
      const url = `/store/baskets/${filled.id}/discount-code`;
      const { body } = await shop.asStorefront<{ basket?: typeof filled }>("POST", url, { code });
      return body.basket;
    };
    const buyWithCode = async () => {
      const basket = await apply();
      expect(basket?.discount).toMatchObject({ code, applied: true });
      if (!basket) throw new Error("unreachable");
      const { payment_intent_id } = await purchase.prepareReady(basket);
      await purchase.pay(payment_intent_id);
      expect(await purchase.settleToEnd(payment_intent_id)).toMatchObject({ status: "ordered" });
      return await shop
        .database("settlement")
        .where({ basket_id: basket.id })
        .first<{ order_id: string }>("order_id");
    };
    const { order_id } = await buyWithCode();
    const whole = await used();
    expect(whole).toBeGreaterThan(0);
    expect((await apply())?.discount?.applied).not.toBe(true);

    expect((await cancel(order_id)).status).toBe(200);
    expect(await used()).toBe(0);
    // as if the process had died before it noted that all was let go
    await shop.database("order_cancellation").where({ order_id }).update({ released_at: null });
    await buyWithCode();
    await sweep();
    expect(await isReleased(order_id)).toBe(true);
    expect(await used()).toBe(whole);
  });
});
