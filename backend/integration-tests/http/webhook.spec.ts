import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import { type Settlements, settlementsIn } from "../fixtures/settlements";
import type { TestShop } from "../fixtures/shop";
import { SETTLEMENT_MODULE } from "../../src/modules/settlement";
import type SettlementModuleService from "../../src/modules/settlement/service";
import type { processPaymentEvents } from "../../src/workflows/settlement/process-payment-events";

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

/** The inbox's worker, as the job runs it: the wake-up may still be on its way. */
const workInboxOff = () =>
  shop
    .load<{ processPaymentEvents: typeof processPaymentEvents }>(
      "src/workflows/settlement/process-payment-events",
    )
    .processPaymentEvents(shop.container);
const ordersOf = (basketId: string) =>
  shop.database("order").whereRaw("metadata->>'basket_id' = ?", [basketId]).select<{ id: string }[]>("id");
const stateOf = (basketId: string) =>
  shop.database("settlement").where({ basket_id: basketId }).first<{ state: string }>("state");

/** As Stripe retries for three days: the event is old, its signature is of now. */
const threeDaysOld = (event: Stripe.Event) => ({ ...event, created: event.created - 3 * 24 * 3600 });
/** Why an event did not go through; null once it has. */
const errorOf = async (id: string) => {
  const event = await shop
    .database("payment_event")
    .where({ id })
    .first<{ processed_at: Date | null; error: string | null }>("processed_at", "error");
  return event.processed_at ? event.error : "not processed";
};
/** All that a second run of an event could change about a basket's payment. */
const booksOf = async (basketId: string) => {
  const settlement = await shop
    .database("settlement")
    .where({ basket_id: basketId })
    .first<{ id: string; order_id: string }>();
  return {
    settlement,
    orders: await ordersOf(basketId),
    transitions: await shop
      .database("settlement_transition")
      .where({ settlement_id: settlement.id })
      .orderBy("created_at")
      .pluck("to_state"),
    mails: await shop
      .database("outbox_mail")
      .where({ subject_id: settlement.order_id })
      .orderBy("id")
      .pluck("template"),
  };
};

async function payFor(sku = "BAL-ZNC-90") {
  const basket = await purchase.fillBasket(sku);
  const { payment_intent_id } = await purchase.prepareReady(basket);
  await purchase.pay(payment_intent_id);
  const [authorised] = await purchase.events(payment_intent_id, "payment_intent.amount_capturable_updated");
  return { basket, payment_intent_id, authorised: authorised! };
}

describe("a webhook", () => {
  it("makes the order when the shopper never comes back", async () => {
    const { basket, payment_intent_id, authorised } = await payFor();
    expect(await purchase.deliver(authorised)).toBe(200);
    await expect.poll(() => stateOf(basket.id), { timeout: 20_000 }).toEqual({ state: "captured" });
    expect(await ordersOf(basket.id)).toHaveLength(1);
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
  });

  it("leaves nothing of the card or its holder in the inbox", async () => {
    const { payment_intent_id, authorised } = await payFor();
    await purchase.deliver(authorised);
    const { payload } = await shop
      .database("payment_event")
      .where({ id: authorised.id })
      .first<{ payload: unknown }>("payload");
    expect(payload).toEqual({ object_id: payment_intent_id, payment_intent_id: null });
  });

  it("that comes twenty times, while the shopper comes back too, makes one order", async () => {
    const { basket, payment_intent_id, authorised } = await payFor();
    const [settled, ...statuses] = await Promise.all([
      purchase.settle(payment_intent_id),
      ...Array.from({ length: 20 }, () => purchase.deliver(authorised)),
    ]);
    expect(statuses).toEqual(Array.from({ length: 20 }, () => 200));
    expect(settled).toMatchObject({ status: "ordered" });
    await workInboxOff();
    expect(await ordersOf(basket.id)).toHaveLength(1);
    expect(await shop.database("payment_event").where({ id: authorised.id })).toHaveLength(1);
    expect(await purchase.events(payment_intent_id, "payment_intent.succeeded")).toHaveLength(1);
  });

  it("with a wrong signature changes nothing and is refused", async () => {
    const { basket, authorised } = await payFor();
    expect(await purchase.deliver(authorised, "whsec_of_somebody_else")).toBe(400);
    const unsigned = await shop.anonymous("POST", "/hooks/stripe", authorised);
    expect(unsigned.status).toBe(400);
    expect(await shop.database("payment_event").where({ id: authorised.id })).toHaveLength(0);
    expect(await stateOf(basket.id)).toEqual({ state: "prepared" });
  });

  it("with a wrong signature is noted in the log, without a word of what it says", async () => {
    const { authorised } = await payFor();
    const logger = shop.container.resolve(ContainerRegistrationKeys.LOGGER);
    const warn = vi.spyOn(logger, "warn");
    const error = vi.spyOn(logger, "error");
    try {
      expect(await purchase.deliver(authorised, "whsec_of_somebody_else")).toBe(400);
      const said = [...warn.mock.calls, ...error.mock.calls].flat().map(String);
      expect(said).toEqual([
        expect.stringMatching(/^A call to \/hooks\/stripe from .+ had no valid signature/),
      ]);
      for (const word of [authorised.id, authorised.type]) expect(said.join()).not.toContain(word);
    } finally {
      warn.mockRestore();
      error.mockRestore();
    }
  });

  it("that comes three days late finds the order done, and changes nothing", async () => {
    const { basket, payment_intent_id } = await payFor();
    expect(await purchase.settleToEnd(payment_intent_id)).toMatchObject({ status: "ordered" });
    const before = await booksOf(basket.id);
    const events = await purchase.events(payment_intent_id);
    expect(events.length).toBeGreaterThan(1);
    for (const event of events) expect(await purchase.deliver(threeDaysOld(event))).toBe(200);
    await workInboxOff();
    for (const { id } of events) await expect.poll(() => errorOf(id)).toBeNull();
    expect(await booksOf(basket.id)).toEqual(before);
  });

  it("that comes three days late, about a basket that is long gone, is taken and changes nothing", async () => {
    const { basket, payment_intent_id, authorised } = await payFor();
    const { id } = await shop
      .database("settlement")
      .where({ basket_id: basket.id })
      .first<{ id: string }>("id");
    await purchase.stripe.paymentIntents.cancel(payment_intent_id);
    await shop.database("settlement_transition").where({ settlement_id: id }).delete();
    await shop.database("settlement").where({ id }).delete();
    await shop.database("basket").where({ id: basket.id }).delete();
    expect(await purchase.deliver(threeDaysOld(authorised))).toBe(200);
    await workInboxOff();
    await expect.poll(() => errorOf(authorised.id)).toBeNull();
    expect(await ordersOf(basket.id)).toHaveLength(0);
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "not_paid" });
  });

  it("of a kind that is no concern of ours is kept", async () => {
    const event = {
      id: "evt_of_another_kind",
      object: "event",
      type: "customer.created",
      data: { object: { id: "cus_1" } },
    };
    expect(await purchase.deliver(event)).toBe(200);
    const kept = () =>
      shop.database("payment_event").where({ id: event.id }).whereNotNull("processed_at").first();
    await expect.poll(kept).toMatchObject({ type: "customer.created", error: null });
  });

  it("about a payment that says more than Stripe does is not believed", async () => {
    const basket = await purchase.fillBasket("BAL-ZNC-90");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    const intent = await purchase.stripe.paymentIntents.retrieve(payment_intent_id);
    const lie = { ...intent, status: "requires_capture", amount_capturable: intent.amount };
    const event = {
      id: "evt_lie",
      object: "event",
      type: "payment_intent.amount_capturable_updated",
      data: { object: lie },
    };
    expect(await purchase.deliver(event)).toBe(200);
    await workInboxOff();
    expect(await ordersOf(basket.id)).toHaveLength(0);
  });
});

describe("an event that did not go through", () => {
  it.each([
    [1, 10],
    [2, 30],
    [3, 2 * 60],
    [4, 4 * 60],
    [20, 6 * 3_600],
  ])("%i times is tried again after %i seconds at most", async (attempts, seconds) => {
    const id = `evt_failed_${attempts}`;
    await shop.database("payment_event").insert({
      id,
      type: "payment_intent.succeeded",
      payload: JSON.stringify({ object_id: "pi_of_nobody", payment_intent_id: "pi_of_nobody" }),
      attempts,
    });
    const before = Date.now();
    await shop.container
      .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
      .markPaymentEventFailed(id, "Stripe gave no answer");
    const { next_attempt_at } = await shop
      .database("payment_event")
      .where({ id })
      .first<{ next_attempt_at: Date }>("next_attempt_at");
    const pauseMs = next_attempt_at.getTime() - before;
    expect(pauseMs).toBeGreaterThanOrEqual(seconds * 900);
    expect(next_attempt_at.getTime()).toBeLessThanOrEqual(Date.now() + seconds * 1_000);
  });
});

describe("while Stripe is down", () => {
  it("a shopper who presses Pay is told calmly, and pays when Stripe is back", async () => {
    const basket = await purchase.fillBasket("BAL-ZNC-90");
    await paying.stopStripe();
    expect(await purchase.prepare(basket)).toEqual({
      status: "unavailable",
      message: expect.stringContaining("Your basket is kept") as unknown,
    });
    await paying.startStripe();
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
    const all = await purchase.stripe.paymentIntents.list({ limit: 100 });
    expect(all.data.filter(({ metadata }) => metadata.basket_id === basket.id)).toHaveLength(1);
  });

  it("a paid basket waits, and becomes its order when Stripe is back", async () => {
    const { basket, payment_intent_id } = await payFor();
    await paying.stopStripe();
    const waiting = await purchase.settle(payment_intent_id);
    expect(waiting).toMatchObject({ status: "processing" });
    expect(await ordersOf(basket.id)).toHaveLength(0);
    await paying.startStripe();
    await settlements.sweepDue(basket.id);
    expect(await stateOf(basket.id)).toEqual({ state: "captured" });
    expect(await ordersOf(basket.id)).toHaveLength(1);
  });
});

describe("a dispute", () => {
  it("marks the payment, and unmarks it when the shop wins, in whatever order Stripe tells it", async () => {
    const { basket, payment_intent_id } = await payFor();
    await purchase.settle(payment_intent_id);
    const { id } = await purchase.control<{ id: string }>("disputes", { payment_intent: payment_intent_id });
    const [opened] = await purchase.events(payment_intent_id, "charge.dispute.created");
    await purchase.deliver(opened);
    await workInboxOff();
    await expect.poll(() => stateOf(basket.id)).toEqual({ state: "disputed" });
    await purchase.control(`disputes/${id}`, { status: "won" });
    const [closed] = await purchase.events(payment_intent_id, "charge.dispute.closed");
    await purchase.deliver(closed);
    await workInboxOff();
    await expect.poll(() => stateOf(basket.id)).toEqual({ state: "captured" });
    // the first event once more, late: an event of its own to the inbox
    await purchase.deliver({ ...opened, id: "evt_dispute_again" });
    await workInboxOff();
    const again = () =>
      shop.database("payment_event").where({ id: "evt_dispute_again" }).whereNotNull("processed_at").first();
    await expect.poll(again).toBeDefined();
    expect(await stateOf(basket.id)).toEqual({ state: "captured" });
  });
});

describe("a refund made in Stripe's dashboard", () => {
  it("reaches the order, once", async () => {
    const { basket, payment_intent_id } = await payFor();
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
    await purchase.stripe.refunds.create({ payment_intent: payment_intent_id, amount: 250 });
    const events = await purchase.events(payment_intent_id);
    const refundEvents = events.filter(({ type }) => /refund/.test(type));
    for (const event of [...refundEvents, ...refundEvents]) expect(await purchase.deliver(event)).toBe(200);
    await expect
      .poll(async () => {
        await workInboxOff();
        return (await refundsOf(basket.id)).map(({ amount }) => Number(amount));
      })
      .toEqual([2.5]);
    const atStripe = await purchase.stripe.refunds.list({ payment_intent: payment_intent_id });
    expect(atStripe.data.map(({ amount }) => amount)).toEqual([250]);
    expect(await stateOf(basket.id)).toEqual({ state: "captured" });

    await purchase.stripe.refunds.create({ payment_intent: payment_intent_id });
    const [last] = (await purchase.events(payment_intent_id, "charge.refunded")).slice(-1);
    await purchase.deliver(last);
    await expect.poll(() => stateOf(basket.id), { timeout: 20_000 }).toEqual({ state: "refunded" });
    const sum = (await refundsOf(basket.id)).reduce((total, { amount }) => total + Number(amount), 0);
    expect(sum).toBeCloseTo(basket.total_pence / 100, 5);
  });
});

function refundsOf(basketId: string) {
  return shop
    .database("refund as r")
    .join("payment as p", "p.id", "r.payment_id")
    .join("settlement as s", "s.payment_session_id", "p.payment_session_id")
    .where("s.basket_id", basketId)
    .whereNull("r.deleted_at")
    .select<{ amount: string }[]>("r.amount");
}
