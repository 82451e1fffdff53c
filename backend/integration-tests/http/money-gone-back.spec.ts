import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import { type Settlements, settlementsIn } from "../fixtures/settlements";
import type { TestShop } from "../fixtures/shop";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
let settlements: Settlements;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop, purchase } = paying);
  settlements = settlementsIn(shop);
});
afterAll(() => paying?.stop());

const sku = "BAL-VTC-90";
const dayAndHour = 25 * 3600;
/** Somebody takes the money in Stripe's dashboard, before the shop has heard of the payment. */
const payAndCapture = async () => {
  const basket = await purchase.fillBasket(sku);
  const { payment_intent_id } = await purchase.prepareReady(basket);
  await purchase.pay(payment_intent_id);
  await purchase.stripe.paymentIntents.capture(payment_intent_id);
  return { basket, payment_intent_id };
};
const giveBack = (payment_intent: string) => purchase.stripe.refunds.create({ payment_intent });
const changeBasket = async (basketId: string) => {
  const line = await shop
    .database("basket_line_item")
    .where({ basket_id: basketId })
    .first<{ id: string }>("id");
  const url = `/store/baskets/${basketId}/line-items/${line.id}`;
  const { status, body } = await shop.asStorefront<{ basket: Awaited<ReturnType<Purchase["fillBasket"]>> }>(
    "POST",
    url,
    { quantity: 2 },
  );
  if (status !== 200) throw new Error(`The basket could not be changed: ${JSON.stringify(body)}`);
  return body.basket;
};
const ordersOf = (basketId: string) =>
  shop.database("order").whereRaw("metadata->>'basket_id' = ?", [basketId]).pluck<string[]>("id");

describe("money that was taken and given back before its order was made", () => {
  it("makes no order and sends no mail; the shopper is told, and can pay again", async () => {
    const { basket, payment_intent_id } = await payAndCapture();
    await giveBack(payment_intent_id);
    const settled = await purchase.settleToEnd(payment_intent_id);
    expect(settled).toMatchObject({ status: "released", basket_id: basket.id });
    expect(settled.status === "released" && settled.message).toContain("given back to you");
    expect(await ordersOf(basket.id)).toEqual([]);
    const again = await purchase.prepareReady(basket);
    await purchase.pay(again.payment_intent_id);
    expect((await purchase.settleToEnd(again.payment_intent_id)).status).toBe("ordered");
  });

  it("in part, goes back whole", async () => {
    const { basket, payment_intent_id } = await payAndCapture();
    await purchase.stripe.refunds.create({ payment_intent: payment_intent_id, amount: 100 });
    expect((await purchase.settleToEnd(payment_intent_id)).status).toBe("released");
    const { data } = await purchase.stripe.refunds.list({ payment_intent: payment_intent_id });
    expect(data.reduce((sum, { amount }) => sum + amount, 0)).toBe(basket.total_pence);
    expect(await ordersOf(basket.id)).toEqual([]);
  });

  it("while the basket was changed, comes to its end in one sweep", async () => {
    const { basket, payment_intent_id } = await payAndCapture();
    await giveBack(payment_intent_id);
    await changeBasket(basket.id);
    await settlements.sweepDue(basket.id);
    expect(await settlements.of(basket.id)).toMatchObject({ state: "cancelled" });
    expect(await ordersOf(basket.id)).toEqual([]);
  });

  it("by a release that a crash cut short, keeps the release's own reason", async () => {
    const { basket, payment_intent_id } = await payAndCapture();
    const said = { reason: "out_of_stock", shopper_message: "Someone else was a moment faster." };
    await settlements.change(basket.id, said);
    await giveBack(payment_intent_id);
    await settlements.sweepDue(basket.id);
    expect(await settlements.of(basket.id)).toMatchObject({ state: "cancelled", ...said });
  });

  it("a day ago, lets the shopper who comes back pay for the changed basket", async () => {
    const { basket, payment_intent_id } = await payAndCapture();
    const changed = await changeBasket(basket.id);
    expect((await purchase.settleToEnd(payment_intent_id)).status).toBe("released");
    // Stripe forgets the key of the refund after a day
    await purchase.control("advance", { seconds: dayAndHour });
    expect((await purchase.prepareReady(changed)).payment_intent_id).not.toBe(payment_intent_id);
  });
});
