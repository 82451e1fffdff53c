import type { OrderPageResponse } from "@balance/contracts/payment";
import { Modules } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import { type Settlements, settlementsIn } from "../fixtures/settlements";
import type { TestShop } from "../fixtures/shop";
import { BASKET_MODULE } from "../../src/modules/basket";
import type BasketModuleService from "../../src/modules/basket/service";
import { SETTLEMENT_MODULE } from "../../src/modules/settlement";
import type SettlementModuleService from "../../src/modules/settlement/service";
import type { PlacementPlan } from "../../src/modules/settlement/placement-plan";
import type { holdSettlement } from "../../src/workflows/settlement/hold-settlement";
import type { PlacementBoundary, placeOrder } from "../../src/workflows/settlement/place-order";

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
const place = async (basketId: string, at?: (boundary: PlacementBoundary) => void) => {
  const { placeOrder: run } = shop.load<{ placeOrder: typeof placeOrder }>(`${workflows}/place-order`);
  const { holdSettlement: hold } = shop.load<{ holdSettlement: typeof holdSettlement }>(
    `${workflows}/hold-settlement`,
  );
  const { id } = await settlements.of(basketId);
  return await hold(shop.container, id!, 8_000, (held) => run(shop.container, held, { at }));
};
const ordersOf = (basketId: string) =>
  shop
    .database("order")
    .whereRaw("metadata->>'basket_id' = ?", [basketId])
    .whereNull("deleted_at")
    .pluck<string[]>("id");
const reservationsOf = (orderId: string) =>
  shop
    .database("reservation_item as r")
    .join("order_item as i", "i.item_id", "r.line_item_id")
    .where("i.order_id", orderId)
    .whereNull("r.deleted_at")
    .pluck("r.quantity");
const reservedInStock = async (sku: string) => {
  const { rows } = await shop.database.raw<{ rows: { held: string; promised: string }[] }>(
    `select sum(l.reserved_quantity) as held,
       (select coalesce(sum(r.quantity), 0) from reservation_item r
          where r.inventory_item_id = l.inventory_item_id and r.deleted_at is null) as promised
     from inventory_level l join product_variant_inventory_item n on n.inventory_item_id = l.inventory_item_id
     join product_variant v on v.id = n.variant_id where v.sku = ? group by l.inventory_item_id`,
    [sku],
  );
  return { held: Number(rows[0]!.held), promised: Number(rows[0]!.promised) };
};

async function pay(sku = "BAL-MCT-500") {
  const basket = await purchase.fillBasket(sku, 2);
  const { payment_intent_id } = await purchase.prepareReady(basket);
  await purchase.pay(payment_intent_id);
  const { cart_id } = await settlements.of(basket.id);
  return { basket, payment_intent_id, cart_id: cart_id! };
}

const pageStatus = async (token: string) =>
  (await shop.asStorefront<OrderPageResponse>("GET", `/store/order-pages/${token}`)).body.order.status;

async function unreserve(orderId: string) {
  const items = await shop.database("order_item").where({ order_id: orderId }).pluck<string[]>("item_id");
  await shop.container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(items);
}
async function unauthorise(basketId: string) {
  const { payment_session_id } = await settlements.of(basketId);
  await shop.database("payment").where({ payment_session_id }).delete();
  await shop
    .database("payment_session")
    .where({ id: payment_session_id })
    .update({ status: "pending", authorized_at: null });
}

/** What the engine's own completion leaves when it is killed, found in runs against it. */
const halfDone: [what: string, undo: (orderId: string, basketId: string) => Promise<unknown>][] = [
  ["everything, but nobody wrote it down", async () => undefined],
  [
    "an order that no cart knows",
    (orderId) => shop.database("order_cart").where({ order_id: orderId }).delete(),
  ],
  ["an order without reservation", unreserve],
  ["an order without payment", (_, basketId) => unauthorise(basketId)],
  [
    "an order without link, reservation and payment",
    async (orderId, basketId) => {
      await unreserve(orderId);
      await unauthorise(basketId);
      await shop.database("order_cart").where({ order_id: orderId }).delete();
    },
  ],
];

const boundaries: PlacementBoundary[] = [
  "planned",
  "reserved",
  "order written",
  "created",
  "payment written",
  "paid",
  "placed",
];

class Died extends Error {}

async function dieAt(basketId: string, boundary: PlacementBoundary) {
  const work = place(basketId, (passed) => {
    if (passed === boundary) throw new Died();
  });
  await expect(work).rejects.toThrow(Died);
}

describe("a back end that dies while it places an order", () => {
  it("before it began, leaves a payment that the sweeper settles", async () => {
    const { basket } = await pay();
    await settlements.leaveBehind(basket.id, { state: "authorised" });
    await settlements.sweep();
    await expectWhole(basket.id);
  });

  it.each(boundaries)("at the boundary “%s”, loses nothing: one whole order, paid once", async (boundary) => {
    const { basket } = await pay();
    await dieAt(basket.id, boundary);
    await settlements.leaveBehind(basket.id, { state: "authorised" });
    await settlements.sweep();
    await expectWhole(basket.id);
  });

  it.each(boundaries)(
    "at the boundary “%s”, leaves nothing of an order that is given up",
    async (boundary) => {
      const { basket, payment_intent_id } = await pay();
      await dieAt(basket.id, boundary);
      await purchase.stripe.paymentIntents.cancel(payment_intent_id);
      await settlements.leaveBehind(basket.id, { state: "authorised" });
      await settlements.sweep();
      expect(await settlements.of(basket.id)).toMatchObject({ state: "cancelled", next_check_at: null });
      await expectNothing(basket.id);
    },
  );

  it("twice, while it takes a dead one's order back, leaves nothing of it", async () => {
    const { basket, payment_intent_id } = await pay();
    await place(basket.id);
    await shop.database("placement").where({ basket_id: basket.id }).update({ step: "undoing" });
    await purchase.stripe.paymentIntents.cancel(payment_intent_id);
    await settlements.leaveBehind(basket.id, { state: "authorised" });
    await settlements.sweep();
    await expectNothing(basket.id);
  });

  it("just before it hands the basket of a payment that ended back, is followed by one who does", async () => {
    const { basket, payment_intent_id } = await pay();
    await purchase.stripe.paymentIntents.cancel(payment_intent_id);
    const baskets = shop.container.resolve<BasketModuleService>(BASKET_MODULE);
    const handBack = vi.spyOn(baskets, "reopenBasket").mockRejectedValueOnce(new Died());
    await settlements.sweepDue(basket.id);
    expect(handBack).toHaveBeenCalledTimes(1);
    handBack.mockRestore();
    await settlements.sweepDue(basket.id);
    expect(await settlements.of(basket.id)).toMatchObject({ state: "cancelled", next_check_at: null });
    expect(await shop.database("basket").where({ id: basket.id }).pluck("status")).toEqual(["open"]);
  });

  it.each(halfDone)("and leaves %s, loses nothing: one whole order, paid once", async (_, undo) => {
    const { basket } = await pay();
    expect(await place(basket.id)).toMatchObject({ placed: true });
    const [orderId] = await ordersOf(basket.id);
    await undo(orderId!, basket.id);
    await settlements.leaveBehind(basket.id, { state: "authorised" });
    await settlements.sweep();
    await expectWhole(basket.id);
  });

  it("and finds the stock gone on its return, releases the payment and leaves no order", async () => {
    const { basket, payment_intent_id } = await pay("BAL-ENZ-60");
    await place(basket.id);
    const [orderId] = await ordersOf(basket.id);
    await unreserve(orderId!);
    await shop.database.raw(
      `update inventory_level set stocked_quantity = 1, raw_stocked_quantity = '{"value": "1", "precision": 20}'
       where inventory_item_id in (select n.inventory_item_id from product_variant_inventory_item n
         join product_variant v on v.id = n.variant_id where v.sku = 'BAL-ENZ-60')`,
    );
    await settlements.leaveBehind(basket.id, { state: "authorised" });
    await settlements.sweep();
    expect(await ordersOf(basket.id)).toHaveLength(0);
    expect((await purchase.stripe.paymentIntents.retrieve(payment_intent_id)).status).toBe("canceled");
    expect(await settlements.of(basket.id)).toMatchObject({ state: "cancelled", reason: "out_of_stock" });
    const stock = await reservedInStock("BAL-ENZ-60");
    expect(stock.held).toBe(stock.promised);
  });
});

describe("a back end that dies while it takes the money", () => {
  it.each([
    ["before Stripe was asked", false],
    ["after Stripe took it", true],
  ])("%s, takes it once", async (_, isTaken) => {
    const { basket, payment_intent_id } = await pay();
    await purchase.planFault({ kind: "refuse_capture" });
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
    await settlements.putOff(basket.id);
    const settlement = await settlements.of(basket.id);
    expect(settlement).toMatchObject({ state: "ordered", reason: "capture_failed" });
    const payment = await shop
      .database("payment")
      .where({ payment_session_id: settlement.payment_session_id })
      .first<{ id: string; amount: string; raw_amount: object }>();
    await shop.database("capture").insert({
      id: `capt_left_over_${isTaken}`,
      payment_id: payment.id,
      amount: payment.amount,
      raw_amount: payment.raw_amount,
    });
    if (isTaken) await purchase.stripe.paymentIntents.capture(payment_intent_id);
    await settlements.leaveBehind(basket.id, { state: "ordered" });
    await settlements.sweep();
    await expectWhole(basket.id);
  });
});

describe("a back end that starts", () => {
  const start = async () => {
    const { __hooks: engineCalls } = shop.container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
    await engineCalls.onApplicationStart();
  };

  it("takes at once the money that could not be taken before, whenever that was planned", async () => {
    const { basket, payment_intent_id } = await pay();
    await purchase.planFault({ kind: "refuse_capture" });
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
    await settlements.putOff(basket.id);
    await start();
    await expect
      .poll(async () => (await settlements.of(basket.id)).state, { timeout: 15_000 })
      .toBe("captured");
    await expectWhole(basket.id);
  });

  it("deals at once with the event over which the one before it died", async () => {
    const { basket, payment_intent_id } = await pay();
    const event = { id: "evt_claimed_by_a_dead_process", type: "payment_intent.amount_capturable_updated" };
    await shop.database("payment_event").insert({
      ...event,
      payload: JSON.stringify({ object_id: payment_intent_id, payment_intent_id }),
      attempts: 1,
      next_attempt_at: new Date(Date.now() + 3_600_000),
    });
    await start();
    const processed = () =>
      shop.database("payment_event").where({ id: event.id }).whereNotNull("processed_at").first();
    await expect.poll(processed, { timeout: 15_000 }).toMatchObject({ next_attempt_at: null });
    await expect
      .poll(async () => (await settlements.of(basket.id)).state, { timeout: 15_000 })
      .toBe("captured");
  });

  it("mends at once what the one before it left", async () => {
    const { basket } = await pay();
    await settlements.leaveBehind(basket.id, { state: "authorised" });
    await start();
    await expect
      .poll(async () => (await settlements.of(basket.id)).state, { timeout: 15_000 })
      .toBe("captured");
    await expectWhole(basket.id);
  });
});

describe("money that can't be taken at once", () => {
  it("is taken later, and the order's page says until then that the payment is being confirmed", async () => {
    const { basket, payment_intent_id } = await pay();
    await purchase.planFault({ kind: "refuse_capture" });
    const settled = await purchase.settle(payment_intent_id);
    if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
    await settlements.putOff(basket.id);
    expect(await pageStatus(settled.order_token)).toBe("payment_pending");
    await settlements.leaveBehind(basket.id, { state: "ordered" });
    await settlements.sweep();
    expect(await pageStatus(settled.order_token)).toBe("placed");
    await expectWhole(basket.id);
  });

  it("and never can be, because the bank's hold ran out, is a failed payment until staff cancel the order", async () => {
    const { basket, payment_intent_id } = await pay();
    await purchase.planFault({ kind: "refuse_capture" });
    const settled = await purchase.settle(payment_intent_id);
    if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
    await settlements.putOff(basket.id);
    await purchase.stripe.paymentIntents.cancel(payment_intent_id);
    await settlements.leaveBehind(basket.id, { state: "ordered" });
    await settlements.sweep();
    const { order_id } = await settlements.of(basket.id);
    expect(await settlements.of(basket.id)).toMatchObject({ state: "failed", reason: "authorisation_gone" });
    expect(await purchase.settle(payment_intent_id)).toEqual(settled);
    expect(await pageStatus(settled.order_token)).toBe("payment_pending");
    expect((await shop.asStaff("POST", `/admin/orders/${order_id}/cancel`)).status).toBe(200);
    await settlements.leaveBehind(basket.id, { state: "failed" });
    await settlements.sweep();
    expect(await settlements.of(basket.id)).toMatchObject({ state: "cancelled", reason: "order_cancelled" });
  });

  it("is released when staff cancel the order first", async () => {
    const { basket, payment_intent_id } = await pay();
    await purchase.planFault({ kind: "refuse_capture" });
    const settled = await purchase.settle(payment_intent_id);
    if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
    await settlements.putOff(basket.id);
    const { order_id } = await settlements.of(basket.id);
    expect((await shop.asStaff("POST", `/admin/orders/${order_id}/cancel`)).status).toBe(200);
    await settlements.leaveBehind(basket.id, { state: "ordered" });
    await settlements.sweep();
    expect(await settlements.of(basket.id)).toMatchObject({ state: "cancelled", reason: "order_cancelled" });
    expect((await purchase.stripe.paymentIntents.retrieve(payment_intent_id)).status).toBe("canceled");
    expect(await pageStatus(settled.order_token)).toBe("cancelled");
    expect(await purchase.settle(payment_intent_id)).toEqual(settled);
  });
});

describe("a back end that dies while it prepares a payment", () => {
  it("after Stripe made the PaymentIntent, goes on with that one", async () => {
    const basket = await purchase.fillBasket("BAL-MCT-500");
    const first = await purchase.prepareReady(basket);
    await shop
      .database("settlement")
      .where({ basket_id: basket.id })
      .update({ payment_intent_id: null, payment_session_id: null });
    const second = await purchase.prepareReady(basket);
    expect(second.payment_intent_id).toBe(first.payment_intent_id);
    await purchase.pay(second.payment_intent_id);
    expect(await purchase.settle(second.payment_intent_id)).toMatchObject({ status: "ordered" });
    await expectWhole(basket.id);
  });

  it("or gets an error from Stripe, prepares it at the next try", async () => {
    const basket = await purchase.fillBasket("BAL-MCT-500");
    await purchase.planFault({
      kind: "error",
      path: "/v1/payment_intents",
      method: "POST",
      status: 400,
      kept: true,
    });
    expect(await purchase.prepare(basket)).toMatchObject({ status: "unavailable" });
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
  });
});

describe("a shopper who leaves because Stripe refused to begin a payment", () => {
  it("leaves nothing that is tried for ever, and can come back", async () => {
    const basket = await purchase.fillBasket("BAL-MCT-500");
    const fault = { kind: "error", path: "/v1/payment_intents", method: "POST", status: 400, kept: true };
    await purchase.planFault(fault);
    expect(await purchase.prepare(basket)).toMatchObject({ status: "unavailable" });
    await settlements.leaveBehind(basket.id, { state: "prepared" });
    await settlements.sweep();
    expect(await settlements.of(basket.id)).toMatchObject({
      state: "cancelled",
      reason: "payment_not_made",
      next_check_at: null,
    });
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
  });
});

/** No order, no reservation, no use of stock and no open payment is left of a basket whose payment ended; it can be paid again. */
async function expectNothing(basketId: string) {
  expect(await ordersOf(basketId)).toHaveLength(0);
  const placement = await shop
    .database("placement")
    .where({ basket_id: basketId })
    .first<{ step: string; cart_id: string; order_id: string; plan: PlacementPlan }>();
  expect(placement.step).toBe("undone");
  expect(
    await shop.database("reservation_item").whereIn(
      "id",
      placement.plan.reservations.map(({ id }) => id),
    ),
  ).toHaveLength(0);
  const lines = Object.values(placement.plan.line_item_ids);
  expect(await shop.database("order_line_item").whereIn("id", lines)).toHaveLength(0);
  for (const table of ["order_cart", "order_payment_collection", "order_item", "order_summary"])
    expect(await shop.database(table).where({ order_id: placement.order_id })).toHaveLength(0);
  const { payment_session_id } = await settlements.of(basketId);
  expect(await shop.database("payment").where({ payment_session_id }).whereNull("canceled_at")).toHaveLength(
    0,
  );
  const stock = await reservedInStock("BAL-MCT-500");
  expect(stock.held).toBe(stock.promised);
  expect(await shop.database("cart").where({ id: placement.cart_id }).pluck("completed_at")).toEqual([null]);
  expect(await shop.database("basket").where({ id: basketId }).pluck("status")).toEqual(["open"]);
}

/** Exactly one order, with all its parts, and its money taken once. */
async function expectWhole(basketId: string) {
  const settlement = await settlements.of(basketId);
  expect(settlement).toMatchObject({ state: "captured", next_check_at: null });
  const orders = await ordersOf(basketId);
  expect(orders).toEqual([settlement.order_id]);
  const orderId = orders[0]!;
  expect(
    await shop.database("order_cart").where({ order_id: orderId }).whereNull("deleted_at").pluck("cart_id"),
  ).toEqual([settlement.cart_id]);
  expect((await reservationsOf(orderId)).length).toBeGreaterThan(0);
  const stock = await reservedInStock("BAL-MCT-500");
  expect(stock.held).toBe(stock.promised);
  const payments = await shop
    .database("payment")
    .where({ payment_session_id: settlement.payment_session_id })
    .pluck<string[]>("id");
  expect(payments).toHaveLength(1);
  const captures = await shop
    .database("capture")
    .where({ payment_id: payments[0] })
    .whereNull("deleted_at")
    .pluck<string[]>("id");
  expect(captures).toHaveLength(1);
  const booked = await shop
    .database("order_transaction")
    .where({ order_id: orderId, reference: "capture" })
    .whereNull("deleted_at")
    .pluck<string[]>("reference_id");
  expect(booked).toEqual(captures);
  const intent = await purchase.stripe.paymentIntents.retrieve(settlement.payment_intent_id!);
  expect(intent).toMatchObject({ status: "succeeded", amount_received: Number(settlement.amount_pence) });
}
