import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { openStripe } from "../../src/workflows/settlement/open-stripe";
import type { recordStripeRefunds } from "../../src/workflows/settlement/record-stripe-refunds";
import { type BoughtOrder, type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
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

const refund = (paymentId: string, body: object) =>
  shop.asStaff<{ type?: string; message?: string }>("POST", `/admin/payments/${paymentId}/refund`, body);
const tasks = (payment_intent_id: string) =>
  shop
    .database("payment_task")
    .where({ payment_intent_id })
    .orderBy("kind")
    .select<{ id: string; kind: string; state: string; subject_id: string; detail: string }[]>("*");

describe("a refund that staff make", () => {
  let shared: BoughtOrder;
  beforeAll(async () => {
    shared = await orders.buy("BAL-CUL-60", 2);
  });

  it("in full and in part is exactly that at Stripe, in the books and on the order's page", async () => {
    const { payment_id, payment_intent_id, order_id, token, basket } = await orders.buy();
    expect((await refund(payment_id, { amount: 5.25 })).status).toBe(200);
    await orders.deliverAll(payment_intent_id);
    expect(await orders.page(token)).toMatchObject({ refunded_pence: 525, status: "placed" });
    const rest = basket.total_pence - 525;
    expect((await refund(payment_id, { amount: rest / 100 })).status).toBe(200);
    await orders.deliverAll(payment_intent_id);
    expect(await orders.refundsAtStripe(payment_intent_id)).toEqual([
      { amount: 525, status: "succeeded" },
      { amount: rest, status: "succeeded" },
    ]);
    expect(await orders.bookedBack(order_id)).toBeCloseTo(basket.total_pence / 100, 5);
    expect(await orders.seemsOwed(order_id)).toBeCloseTo(0, 5);
    expect(await orders.page(token)).toMatchObject({
      refunded_pence: basket.total_pence,
      status: "refunded",
    });
    expect(await orders.refundMails(payment_intent_id)).toHaveLength(2);
    expect(await tasks(payment_intent_id)).toEqual([]);
  });

  it("pressed ten times at once is one; a moment later it is refused in plain words, and another amount is not", async () => {
    const { payment_id, payment_intent_id } = shared;
    const answers = await Promise.all(Array.from({ length: 10 }, () => refund(payment_id, { amount: 4 })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await orders.refundsAtStripe(payment_intent_id)).toHaveLength(1);
    expect(await orders.engineRefunds(payment_id)).toEqual([4]);
    const again = await refund(payment_id, { amount: 4 });
    expect(again).toMatchObject({ status: 409, body: { type: "conflict" } });
    expect(again.body.message).toContain("wait a minute");
    expect((await refund(payment_id, { amount: 2 })).status).toBe(200);
    expect((await orders.refundsAtStripe(payment_intent_id)).map(({ amount }) => amount)).toEqual([400, 200]);
  });

  it("of more than was paid is refused and leaves the way free", async () => {
    const tooMuch = async () => (await refund(shared.payment_id, { amount: 999.99 })).status;
    expect(await tooMuch()).toBe(400);
    await expect.poll(tooMuch).toBe(400);
  });

  it("can't be asked for by a stranger, nor be held up by one", async () => {
    const url = `/admin/payments/${shared.payment_id}/refund`;
    expect((await shop.anonymous("POST", url, { amount: 3 })).status).toBe(401);
    expect((await refund(shared.payment_id, { amount: 3 })).status).toBe(200);
  });

  it("whose answer from Stripe is lost is booked all the same, once", async () => {
    const { payment_id, payment_intent_id, order_id } = await orders.buy();
    // once for the call, twice for the client's own repetitions
    await purchase.planFault({ kind: "reset", when: "after", path: "/v1/refunds", method: "POST", times: 3 });
    const answer = await refund(payment_id, { amount: 2.5 });
    await orders.deliverAll(payment_intent_id);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await orders.refundsAtStripe(payment_intent_id)).map(({ amount }) => amount)).toEqual([250]);
    expect(await orders.engineRefunds(payment_id)).toEqual([2.5]);
    expect(await orders.bookedBack(order_id)).toBeCloseTo(2.5, 5);
  });

  it("cut short by a crash before Stripe heard of it is made once, and booked", async () => {
    const { payment_id, payment_intent_id, order_id } = await orders.buy();
    const amount = { amount: 6, raw_amount: JSON.stringify({ value: "6", precision: 20 }) };
    const longAgo = new Date(Date.now() - 5 * 60_000);
    await shop
      .database("refund")
      .insert({ id: `ref_dead_${payment_id}`, payment_id, ...amount, created_at: longAgo });
    const wakes = [1, 2].map((time) => `evt_wake_${payment_id}_${time}`);
    for (const id of wakes) {
      const object = { id: "ch_1", payment_intent: payment_intent_id };
      await purchase.deliver({ id, object: "event", type: "charge.refunded", data: { object } });
    }
    await orders.allProcessed(wakes);
    expect(await orders.refundsAtStripe(payment_intent_id)).toEqual([{ amount: 600, status: "succeeded" }]);
    expect(await orders.bookedBack(order_id)).toBeCloseTo(6, 5);
    expect(await orders.seemsOwed(order_id)).toBeCloseTo(0, 5);
    expect(await orders.engineRefunds(payment_id)).toEqual([6]);
  });
});

describe("a refund in Stripe's dashboard", () => {
  it("reaches the order once, and tells staff and customer", async () => {
    const { payment_id, payment_intent_id, order_id, token } = await orders.buy();
    await purchase.stripe.refunds.create({ payment_intent: payment_intent_id, amount: 250 });
    await orders.deliverAll(payment_intent_id);
    await orders.deliverAll(payment_intent_id);
    expect(await orders.engineRefunds(payment_id)).toEqual([2.5]);
    expect(await orders.bookedBack(order_id)).toBeCloseTo(2.5, 5);
    expect(await orders.page(token)).toMatchObject({ refunded_pence: 250 });
    expect(await tasks(payment_intent_id)).toMatchObject([{ kind: "refund_in_dashboard", state: "open" }]);
    expect(await orders.refundMails(payment_intent_id)).toHaveLength(1);
  });

  it("and every later look at it asks Stripe's list once", async () => {
    const { payment_intent_id } = await orders.buy();
    await purchase.stripe.refunds.create({ payment_intent: payment_intent_id, amount: 250 });
    await orders.deliverAll(payment_intent_id);
    const { openStripe: open } = shop.load<{ openStripe: typeof openStripe }>(
      "src/workflows/settlement/open-stripe",
    );
    const asked = vi.spyOn(open().refunds, "list");
    const { recordStripeRefunds: record } = shop.load<{ recordStripeRefunds: typeof recordStripeRefunds }>(
      "src/workflows/settlement/record-stripe-refunds",
    );
    await record(shop.container, payment_intent_id);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it("and a refund of the same amount by staff in the same second are two", async () => {
    const { payment_id, payment_intent_id, order_id } = await orders.buy();
    await Promise.all([
      purchase.stripe.refunds.create({ payment_intent: payment_intent_id, amount: 300 }),
      refund(payment_id, { amount: 3 }),
    ]);
    await orders.deliverAll(payment_intent_id);
    expect(await orders.engineRefunds(payment_id)).toEqual([3, 3]);
    expect(await orders.refundsAtStripe(payment_intent_id)).toHaveLength(2);
    expect(await orders.bookedBack(order_id)).toBeCloseTo(6, 5);
  });
});

describe("a refund that Stripe does not make at once", () => {
  const buyWith = async (card: string) => {
    const basket = await purchase.fillBasket("BAL-CUL-60");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id, card);
    const settled = await purchase.settleToEnd(payment_intent_id);
    if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
    const { payment_session_id, order_id } = await shop
      .database("settlement")
      .where({ payment_intent_id })
      .first<{ payment_session_id: string; order_id: string }>("payment_session_id", "order_id");
    const { id } = await shop.database("payment").where({ payment_session_id }).first<{ id: string }>("id");
    return { payment_intent_id, payment_id: id, order_id, token: settled.order_token };
  };
  const kept = (order_id: string) =>
    shop.database("stripe_refund").where({ order_id }).orderBy("made_at").pluck<string[]>("status");

  it("is pending until Stripe says so", async () => {
    const bought = await buyWith("pm_card_pendingRefund");
    await refund(bought.payment_id, { amount: 2 });
    await orders.deliverAll(bought.payment_intent_id);
    expect(await kept(bought.order_id)).toEqual(["pending"]);
    await purchase.control("advance", { seconds: 60 });
    await orders.deliverAll(bought.payment_intent_id);
    expect(await kept(bought.order_id)).toEqual(["succeeded"]);
  });

  it("and that the bank sends back is no refund on the page, a task for staff, and paid by one press", async () => {
    const bought = await buyWith("pm_card_refundFail");
    await refund(bought.payment_id, { amount: 2 });
    await orders.deliverAll(bought.payment_intent_id);
    expect(await orders.page(bought.token)).toMatchObject({ refunded_pence: 200 });
    await purchase.control("advance", { seconds: 60 });
    await orders.deliverAll(bought.payment_intent_id);
    expect(await kept(bought.order_id)).toEqual(["failed"]);
    expect(await orders.page(bought.token)).toMatchObject({ refunded_pence: 0 });
    const open = async () =>
      (await tasks(bought.payment_intent_id)).filter(
        ({ kind, state }) => kind === "refund_failed" && state === "open",
      );
    const [task] = await open();
    expect(task?.detail).toContain("did not reach the customer");

    const press = () => shop.asStaff("POST", `/admin/payment-tasks/${task!.id}`, { action: "refund_again" });
    const pressed = await Promise.all([press(), press()]);
    expect(pressed.map(({ status }) => status)).toEqual([200, 200]);
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toHaveLength(2);
    expect(await open()).toEqual([]);
    expect(await orders.page(bought.token)).toMatchObject({ refunded_pence: 200 });
    expect(await orders.engineRefunds(bought.payment_id)).toEqual([2]);
  });
});
