import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SETTLEMENT_MODULE } from "../../src/modules/settlement";
import type SettlementModuleService from "../../src/modules/settlement/service";
import type { HeldSettlement, holdSettlement } from "../../src/workflows/settlement/hold-settlement";
import type { releaseSettlement } from "../../src/workflows/settlement/release-settlement";
import { boughtOrders } from "../fixtures/bought-order";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import { type Settlements, settlementsIn } from "../fixtures/settlements";
import type { TestShop } from "../fixtures/shop";

const sku = "BAL-MCT-500";

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

const workflows = "src/workflows/settlement";
const nextLook = async (basketId: string) =>
  new Date((await settlements.of(basketId)).next_check_at!).getTime();
const statusOf = async (intentId: string) => (await purchase.stripe.paymentIntents.retrieve(intentId)).status;
const basketStatus = (basketId: string) => shop.database("basket").where({ id: basketId }).pluck("status");
const prepareSince = async (basketId: string, hours: number) => {
  const { id } = await settlements.of(basketId);
  await shop
    .database("settlement_transition")
    .where({ settlement_id: id })
    .update({ created_at: new Date(Date.now() - hours * 3_600_000) });
};

async function payAgain(basket: Awaited<ReturnType<Purchase["fillBasket"]>>): Promise<string> {
  const { payment_intent_id } = await purchase.prepareReady(basket);
  await purchase.pay(payment_intent_id);
  expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
  return payment_intent_id;
}

describe("a worker that stands still while it lets a payment go", () => {
  const soldOut = "Someone else was a moment faster. Nothing was charged.";

  /** Holds the settlement and begins to release it, until it freezes; its lease runs out meanwhile. */
  async function freezeRelease(basketId: string, frozenAfter: "note" | "prove") {
    const { holdSettlement: hold } = shop.load<{ holdSettlement: typeof holdSettlement }>(
      `${workflows}/hold-settlement`,
    );
    const { releaseSettlement: release } = shop.load<{ releaseSettlement: typeof releaseSettlement }>(
      `${workflows}/release-settlement`,
    );
    const frozen = Promise.withResolvers<void>();
    const woken = Promise.withResolvers<void>();
    const { id } = await settlements.of(basketId);
    const ended = hold(shop.container, id!, 8_000, async (held) => {
      const sleeper: HeldSettlement = Object.create(held, {
        [frozenAfter]: {
          value: async (...given: Parameters<HeldSettlement["note"]>) => {
            await held[frozenAfter](...given);
            frozen.resolve();
            await woken.promise;
          },
        },
      }) as HeldSettlement;
      await release(shop.container, sleeper, "out_of_stock", soldOut);
    }).then(
      () => "ended",
      (error: Error) => error.name,
    );
    await frozen.promise;
    await settlements.change(basketId, { lease_until: new Date(0) });
    return {
      wake: async () => {
        woken.resolve();
        return await ended;
      },
    };
  }

  it.each(["note", "prove"] as const)(
    "(after its %s) has said the last word: its successor makes no order, and the shopper's next payment is safe from it",
    async (frozenAfter) => {
      const basket = await purchase.fillBasket(sku);
      const { payment_intent_id: first } = await purchase.prepareReady(basket);
      await purchase.pay(first);
      await settlements.change(basket.id, { state: "authorised" });
      const sleeper = await freezeRelease(basket.id, frozenAfter);

      // the stock is back, and all the same
      expect(await purchase.settle(first)).toEqual({
        status: "released",
        message: soldOut,
        basket_id: basket.id,
      });
      expect(await statusOf(first)).toBe("canceled");
      const second = await payAgain(basket);
      expect(second).not.toBe(first);

      expect(await sleeper.wake()).toBe("LostLeaseError");
      expect(await statusOf(second)).toBe("succeeded");
      for (const payment_intent of [first, second])
        expect((await purchase.stripe.refunds.list({ payment_intent })).data).toHaveLength(0);
      expect(await settlements.of(basket.id)).toMatchObject({ state: "captured" });
      expect(await basketStatus(basket.id)).toEqual(["ordered"]);
    },
  );

  it("is followed by whoever prepares the next payment: it is never made with a PaymentIntent that may be cancelled", async () => {
    const basket = await purchase.fillBasket(sku);
    const { payment_intent_id: first } = await purchase.prepareReady(basket);
    const sleeper = await freezeRelease(basket.id, "prove");
    const second = await payAgain(basket);
    expect(second).not.toBe(first);
    expect(await sleeper.wake()).toBe("LostLeaseError");
    expect(await settlements.of(basket.id)).toMatchObject({ state: "captured" });
  });
});

describe("a payment that nobody has made yet", () => {
  it("is looked at as planned, however often the shopper's page asks for it", async () => {
    const basket = await purchase.fillBasket(sku);
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id, "pm_card_threeDSecure2Required");
    const planned = await nextLook(basket.id);
    for (let look = 0; look < 15; look++)
      expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "not_paid" });
    expect(await nextLook(basket.id)).toBe(planned);
    expect(await statusOf(payment_intent_id)).toBe("requires_action");
  });

  it("is not given up before its day is over, however often the sweeper looks", async () => {
    const basket = await purchase.fillBasket(sku);
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await prepareSince(basket.id, 23);
    for (let look = 0; look < 15; look++) {
      await settlements.sweepDue(basket.id);
    }
    expect(await settlements.of(basket.id)).toMatchObject({ state: "prepared" });
    expect(await nextLook(basket.id)).toBeLessThanOrEqual(Date.now() + 60 * 60_000);
    expect(await statusOf(payment_intent_id)).toBe("requires_payment_method");
  });

  it("is given up after a day; a shopper who comes back after all reads so, finds the basket, and pays again", async () => {
    const basket = await purchase.fillBasket(sku);
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id, "pm_card_threeDSecure2Required");
    await prepareSince(basket.id, 25);
    await settlements.sweepDue(basket.id);
    expect(await settlements.of(basket.id)).toMatchObject({
      state: "cancelled",
      reason: "abandoned",
      next_check_at: null,
    });
    expect(await statusOf(payment_intent_id)).toBe("canceled");
    await expectEnded(basket, payment_intent_id);
  });

  it("and that was paid while no back end ran, is an order soon after one starts, whenever the next look was planned", async () => {
    const basket = await purchase.fillBasket(sku);
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    await settlements.change(basket.id, { next_check_at: new Date(Date.now() + 50 * 60_000) });
    const { __hooks: engineCalls } = shop.container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
    await engineCalls.onApplicationStart();
    await expect
      .poll(async () => (await settlements.of(basket.id)).state, { timeout: 30_000 })
      .toBe("captured");
  });
});

describe("a payment that Stripe ended before there was an order", () => {
  it.each([
    ["cancelled in the dashboard, not yet paid", null, "requested_by_customer"],
    ["cancelled in the dashboard, with the bank's hold", "pm_card_visa", "fraudulent"],
    ["let go unfinished", "pm_card_threeDSecure2Required", "abandoned"],
  ] as const)("(%s) is told to its shopper, who pays again", async (_, card, cancellation_reason) => {
    const basket = await purchase.fillBasket(sku);
    const { payment_intent_id } = await purchase.prepareReady(basket);
    if (card) await purchase.pay(payment_intent_id, card);
    await purchase.stripe.paymentIntents.cancel(payment_intent_id, { cancellation_reason });
    await boughtOrders(paying).deliverAll(payment_intent_id, /canceled/);
    expect(await settlements.of(basket.id)).toMatchObject({
      state: "cancelled",
      reason: "payment_cancelled",
      next_check_at: null,
    });
    await expectEnded(basket, payment_intent_id);
  });

  it("is found by the shopper's own page too, without any event", async () => {
    const basket = await purchase.fillBasket(sku);
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    await purchase.stripe.paymentIntents.cancel(payment_intent_id);
    await expectEnded(basket, payment_intent_id);
  });
});

/** As its shopper meets it: told that nothing was charged, the basket open as it was, and payable. */
async function expectEnded(basket: Awaited<ReturnType<Purchase["fillBasket"]>>, paymentIntentId: string) {
  expect(await purchase.settle(paymentIntentId)).toEqual({
    status: "not_paid",
    message:
      "This payment ended before it was finished. Nothing was charged, and your basket is as you left it.",
    basket_id: basket.id,
  });
  expect(await basketStatus(basket.id)).toEqual(["open"]);
  expect(await payAgain(basket)).not.toBe(paymentIntentId);
}
