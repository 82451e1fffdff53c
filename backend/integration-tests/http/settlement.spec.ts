import type { OrderPageResponse } from "@balance/contracts/payment";
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

const basketOf = (basketId: string) =>
  shop.database("basket").where({ id: basketId }).first<Record<string, unknown>>();
const ordersOf = (basketId: string) =>
  shop.database("order").whereRaw("metadata->>'basket_id' = ?", [basketId]).select<{ id: string }[]>("id");
const setStock = (sku: string, quantity: number) =>
  shop.database.raw(
    `update inventory_level set stocked_quantity = reserved_quantity + ?,
       raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + ?)::text, 'precision', 20)
     where inventory_item_id in (
       select n.inventory_item_id from product_variant_inventory_item n
         join product_variant v on v.id = n.variant_id where v.sku = ?)`,
    [quantity, quantity, sku],
  );
const orderPage = (token: string) =>
  shop.asStorefront<OrderPageResponse>("GET", `/store/order-pages/${token}`);

describe("a paid basket", () => {
  it("becomes one order for exactly the shown amount, and its money is taken once the order exists", async () => {
    const basket = await purchase.fillBasket("BAL-COL-TD30", 2);
    const ready = await purchase.prepareReady(basket);
    expect(ready.amount_pence).toBe(basket.total_pence);
    expect((await purchase.pay(ready.payment_intent_id)).status).toBe("requires_capture");

    const settled = await purchase.settle(ready.payment_intent_id);

    expect(settled).toMatchObject({ status: "ordered", basket_id: basket.id });
    const intent = await purchase.stripe.paymentIntents.retrieve(ready.payment_intent_id);
    expect(intent).toMatchObject({ status: "succeeded", amount_received: basket.total_pence });
    expect(await ordersOf(basket.id)).toHaveLength(1);
    expect(await settlements.of(basket.id)).toMatchObject({ state: "captured", next_check_at: null });
    expect(await basketOf(basket.id)).toMatchObject({ status: "ordered" });
    const history = await shop
      .database("settlement_transition")
      .where({ payment_intent_id: ready.payment_intent_id })
      .orderBy("created_at")
      .pluck("to_state");
    expect(history).toEqual(["prepared", "authorised", "ordered", "captured"]);

    if (settled.status !== "ordered") throw new Error("unreachable");
    const page = await orderPage(settled.order_token);
    expect(page.status).toBe(200);
    expect(page.body.order).toMatchObject({
      status: "placed",
      total_pence: basket.total_pence,
      goods_pence: basket.goods_pence,
      delivery_pence: basket.delivery_pence,
      vat_pence: basket.vat_pence,
      refunded_pence: 0,
    });
    // stored with the address of the day of the upload, shown with today's
    const [line] = page.body.order.line_items;
    expect(line?.picture_url).toMatch(new RegExp(`^${shop.url}/static/`));
    expect(page.body.order.order_number).toMatch(/^B-1\d{3}$/);
  });

  it("owes its mails once, however often it is settled", async () => {
    const basket = await purchase.fillBasket("BAL-VTC-90");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    const first = await purchase.settle(payment_intent_id);
    const second = await purchase.settle(payment_intent_id);
    expect(second).toEqual(first);
    const [order] = await ordersOf(basket.id);
    const mails = await shop
      .database("outbox_mail")
      .where({ subject_id: order!.id })
      .orderBy("template")
      .pluck("template");
    expect(mails).toEqual(["new-order-alert", "order-confirmation"]);
  });

  it("is one order when ten callers settle it at once, and all ten get it", async () => {
    const basket = await purchase.fillBasket("BAL-VTC-90");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    const results = await Promise.all(Array.from({ length: 10 }, () => purchase.settle(payment_intent_id)));
    expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => "ordered"));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await ordersOf(basket.id)).toHaveLength(1);
    expect(await purchase.events(payment_intent_id, "payment_intent.succeeded")).toHaveLength(1);
  });

  it("answers its order when it is prepared again", async () => {
    const basket = await purchase.fillBasket("BAL-VTC-90");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    // the shopper never came back from the bank's page, and presses "Pay now" in another tab
    const again = await purchase.prepare(basket);
    expect(again.status).toBe("ordered");
    expect(await ordersOf(basket.id)).toHaveLength(1);
  });
});

describe("a basket that costs nothing", () => {
  it("becomes an order at once, without a payment", async () => {
    const code = { code: "ALLFREE", type: "standard", status: "active", is_automatic: false };
    const application_method = {
      type: "percentage",
      target_type: "items",
      allocation: "across",
      value: 100,
      currency_code: "gbp",
    };
    await shop.asStaff("POST", "/admin/promotions", { ...code, application_method });
    const filled = await purchase.fillBasket("BAL-COL-TD30");
    const collection = filled.delivery_options.find(({ kind }) => kind === "collection")!;
    await shop.asStorefront("POST", `/store/baskets/${filled.id}/delivery`, {
      delivery_option_id: collection.id,
    });
    const { body } = await shop.asStorefront<{ basket: typeof filled }>(
      "POST",
      `/store/baskets/${filled.id}/discount-code`,
      { code: "ALLFREE" },
    );
    expect(body.basket.total_pence).toBe(0);
    const prepared = await purchase.prepare(body.basket);
    if (prepared.status !== "ordered") throw new Error(JSON.stringify(prepared));
    expect((await orderPage(prepared.order_token)).body.order).toMatchObject({
      status: "placed",
      total_pence: 0,
      discount_code: "ALLFREE",
    });
    expect(await ordersOf(filled.id)).toHaveLength(1);
    expect(await settlements.of(filled.id)).toMatchObject({ state: "captured", payment_intent_id: null });
    const all = await purchase.stripe.paymentIntents.list({ limit: 100 });
    expect(all.data.filter(({ metadata }) => metadata.basket_id === filled.id)).toHaveLength(0);
  });
});

describe("preparing", () => {
  it("gives the same PaymentIntent again while nothing has changed", async () => {
    const basket = await purchase.fillBasket("BAL-COL-TD30");
    const first = await purchase.prepareReady(basket);
    expect(await purchase.prepareReady(basket)).toEqual(first);
  });

  it("makes one PaymentIntent when ten tabs press the button at once", async () => {
    const basket = await purchase.fillBasket("BAL-COL-TD30");
    const prepared = await Promise.all(Array.from({ length: 10 }, () => purchase.prepareReady(basket)));
    expect(new Set(prepared.map(({ payment_intent_id }) => payment_intent_id)).size).toBe(1);
    const all = await purchase.stripe.paymentIntents.list({ limit: 100 });
    expect(all.data.filter(({ metadata }) => metadata.basket_id === basket.id)).toHaveLength(1);
  });

  it("hands a second tab the first one's PaymentIntent while the first is still busy, and none of an older basket", async () => {
    const basket = await purchase.fillBasket("BAL-COL-TD30");
    const first = await purchase.prepareReady(basket);
    // as a worker that is still at it, for longer than anybody waits
    await shop
      .database("settlement")
      .where({ basket_id: basket.id })
      .update({ lease_token: "first tab", lease_until: new Date(Date.now() + 10 * 60_000) });
    expect(await purchase.prepareReady(basket)).toEqual(first);
    const changed = await addAnother(basket.id);
    const other = purchase.prepare(changed);
    await shop
      .database("settlement")
      .where({ basket_id: basket.id })
      .update({ lease_token: null, lease_until: null });
    expect(await other).toMatchObject({ status: "ready", amount_pence: changed.total_pence });
  });

  it("changes the amount of the one PaymentIntent when the basket changes", async () => {
    const basket = await purchase.fillBasket("BAL-COL-TD30");
    const first = await purchase.prepareReady(basket);
    const changed = await addAnother(basket.id);
    const second = await purchase.prepareReady(changed);
    expect(second).toMatchObject({
      payment_intent_id: first.payment_intent_id,
      amount_pence: changed.total_pence,
    });
    const intent = await purchase.stripe.paymentIntents.retrieve(first.payment_intent_id);
    expect(intent).toMatchObject({ amount: changed.total_pence, metadata: { basket_id: basket.id } });
    await purchase.pay(first.payment_intent_id);
    expect(await purchase.settle(first.payment_intent_id)).toMatchObject({ status: "ordered" });
  });

  it("makes the order of a changed basket whose new amount Stripe has and whose worker died before it heard so", async () => {
    const basket = await purchase.fillBasket("BAL-COL-TD30");
    const first = await purchase.prepareReady(basket);
    const changed = await addAnother(basket.id);
    const path = `/v1/payment_intents/${first.payment_intent_id}`;
    // the client asks three times, and hears of none
    await purchase.planFault({ kind: "reset", method: "POST", path, when: "after", times: 3 });
    expect(await purchase.prepare(changed)).toMatchObject({ status: "unavailable" });
    // the dead worker's lease has not run out when the shopper presses again
    await settlements.change(basket.id, {
      lease_token: "dead",
      lease_until: new Date(Date.now() + 10 * 60_000),
    });
    const ready = await purchase.prepareReady(changed);
    expect(ready).toMatchObject({
      payment_intent_id: first.payment_intent_id,
      amount_pence: changed.total_pence,
    });
    await purchase.pay(ready.payment_intent_id);
    await settlements.change(basket.id, { lease_token: null, lease_until: null });
    expect(await purchase.settle(ready.payment_intent_id)).toMatchObject({ status: "ordered" });
  });

  it("takes no money for a total that the shopper has not seen", async () => {
    const basket = await purchase.fillBasket("BAL-COL-TD30");
    const answer = await purchase.prepare(basket, basket.total_pence - 100);
    expect(answer).toMatchObject({ status: "changed", basket: { total_pence: basket.total_pence } });
    expect(await settlements.of(basket.id)).toBeUndefined();
  });

  it("asks for what is missing first", async () => {
    const { body } = await shop.asStorefront<{ basket: { id: string } }>("POST", "/store/baskets", {});
    const empty = await purchase.prepare(body.basket as never, 0);
    expect(empty).toMatchObject({ status: "incomplete", step: "basket" });
  });

  it("passes nothing of the engine's session on to Stripe but amount, currency and what it is for", async () => {
    const basket = await purchase.fillBasket("BAL-COL-TD30");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    const intent = await purchase.stripe.paymentIntents.retrieve(payment_intent_id);
    expect(Object.keys(intent.metadata).sort()).toEqual(["basket_id", "settlement_id"]);
    expect(intent).toMatchObject({ capture_method: "manual", receipt_email: null, setup_future_usage: null });
  });
});

describe("a payment that does not go through", () => {
  it.each([
    ["pm_card_visa_chargeDeclined", /declined this card/],
    ["pm_card_visa_chargeDeclinedInsufficientFunds", /not enough money/],
    ["pm_card_chargeDeclinedExpiredCard", /has expired/],
    ["pm_card_chargeDeclinedIncorrectCvc", /security code/],
  ])("tells the shopper why in plain words and lets another card pay (%s)", async (card, words) => {
    const basket = await purchase.fillBasket("BAL-PSY-300");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id, card);
    const refused = await purchase.settle(payment_intent_id);
    expect(refused).toMatchObject({
      status: "not_paid",
      basket_id: basket.id,
      message: expect.stringMatching(words) as unknown,
    });
    expect(refused).toMatchObject({ message: expect.stringContaining("Nothing was charged") as unknown });
    expect(await ordersOf(basket.id)).toHaveLength(0);
    expect(await basketOf(basket.id)).toMatchObject({ status: "open" });

    const again = await purchase.prepareReady(basket);
    expect(again.payment_intent_id).toBe(payment_intent_id);
    await purchase.pay(payment_intent_id);
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
  });

  it("is not an order while the bank's security check is open", async () => {
    const basket = await purchase.fillBasket("BAL-PSY-300");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    expect((await purchase.pay(payment_intent_id, "pm_card_threeDSecure2Required")).status).toBe(
      "requires_action",
    );
    expect(await purchase.settle(payment_intent_id)).toMatchObject({
      status: "not_paid",
      message: expect.stringContaining("security check") as unknown,
    });
    expect(await ordersOf(basket.id)).toHaveLength(0);
  });

  it("says so when we don't know the payment", async () => {
    expect(await purchase.settle("pi_of_somebody_else")).toMatchObject({
      status: "not_paid",
      basket_id: null,
    });
  });
});

describe("a payment for what can't be had any more", () => {
  it("is released when the stock was sold meanwhile, and the shopper is told", async () => {
    const basket = await purchase.fillBasket("BAL-ALO-1000", 2);
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    await setStock("BAL-ALO-1000", 1);

    const settled = await purchase.settle(payment_intent_id);

    expect(settled).toMatchObject({
      status: "released",
      basket_id: basket.id,
      message: expect.stringContaining("Nothing was charged") as unknown,
    });
    expect((await purchase.stripe.paymentIntents.retrieve(payment_intent_id)).status).toBe("canceled");
    expect(await ordersOf(basket.id)).toHaveLength(0);
    expect(await settlements.of(basket.id)).toMatchObject({ state: "cancelled", reason: "out_of_stock" });
    expect(await basketOf(basket.id)).toMatchObject({ status: "open" });
    expect(await purchase.settle(payment_intent_id)).toEqual(settled);
    await setStock("BAL-ALO-1000", 40);
    const again = await purchase.prepareReady(basket);
    expect(again.payment_intent_id).not.toBe(payment_intent_id);
    await purchase.pay(again.payment_intent_id);
    expect(await purchase.settle(again.payment_intent_id)).toMatchObject({ status: "ordered" });
  });

  it("of ten shoppers who pay for the last one, one gets it and nobody else is charged", async () => {
    await setStock("BAL-BRO-300", 1);
    const paid = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const { payment_intent_id } = await purchase.prepareReady(await purchase.fillBasket("BAL-BRO-300"));
        await purchase.pay(payment_intent_id);
        return payment_intent_id;
      }),
    );
    const results = await Promise.all(
      paid.map(async (id) => {
        const result = await purchase.settleToEnd(id);
        // in the moment of the answer, not some time later
        const { status } = await purchase.stripe.paymentIntents.retrieve(id);
        if (result.status === "released") {
          expect(status).toBe("canceled");
          expect(result.message).toMatch(/^Someone else was a moment faster.*Nothing was charged\./);
        }
        return result;
      }),
    );
    const intents = await Promise.all(paid.map((id) => purchase.stripe.paymentIntents.retrieve(id)));
    expect(results.map(({ status }) => status).sort()).toEqual([
      "ordered",
      ...Array.from({ length: 9 }, () => "released"),
    ]);
    expect(intents.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 9 }, () => "canceled"),
      "succeeded",
    ]);
  });

  it("is released when the basket was changed in another tab while the bank was asked", async () => {
    const basket = await purchase.fillBasket("BAL-GLU-250");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    const changed = await addAnother(basket.id);
    await purchase.pay(payment_intent_id);
    expect(await purchase.settle(payment_intent_id)).toMatchObject({
      status: "released",
      message: expect.stringContaining("Your basket changed while you were paying") as unknown,
    });
    expect((await purchase.stripe.paymentIntents.retrieve(payment_intent_id)).status).toBe("canceled");
    expect(await ordersOf(basket.id)).toHaveLength(0);
    const again = await purchase.prepareReady(changed);
    expect(again.amount_pence).toBe(changed.total_pence);
  });
});

describe("an order's page", () => {
  it("is there for its signed address only", async () => {
    const basket = await purchase.fillBasket("BAL-VTC-90");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    const settled = await purchase.settle(payment_intent_id);
    if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
    const [name, signature] = settled.order_token.split(".");
    const flipped = `${name}.${signature!.startsWith("A") ? "B" : "A"}${signature!.slice(1)}`;
    const [other] = await ordersOf(basket.id);
    const forged = [
      flipped,
      `${name}.`,
      name!,
      `${name}.${signature}.x`,
      `${name}.${signature}=`,
      other!.id,
      "..",
      "a.b",
    ];
    for (const token of forged) {
      const answer = await orderPage(encodeURIComponent(token));
      expect(answer.status, token).toBe(404);
    }
    expect((await orderPage(settled.order_token)).status).toBe(200);
  });
});

async function addAnother(basketId: string) {
  const line = await shop
    .database("basket_line_item")
    .where({ basket_id: basketId })
    .first<{ variant_id: string }>();
  const { body } = await shop.asStorefront<{ basket: Awaited<ReturnType<Purchase["fillBasket"]>> }>(
    "POST",
    `/store/baskets/${basketId}/line-items`,
    { variant_id: line.variant_id, quantity: 1 },
  );
  return body.basket;
}
