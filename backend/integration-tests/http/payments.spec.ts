import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AdminPaymentTask } from "../../src/api/admin/payment-tasks/admin-payment-task";
import { type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
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

const run = (file: string, name: string) =>
  shop.load<Record<string, (container: unknown) => Promise<void>>>(file)[name]!(shop.container);
const reconcile = () => run("src/workflows/payment-desk/reconcile-payments", "reconcilePayments");
const openTasks = async () =>
  (await orders.staff<{ tasks: AdminPaymentTask[] }>("GET", "/admin/payment-tasks")).tasks;
const openAbout = async (payment_intent_id: string) =>
  (await openTasks()).filter((task) => task.payment_intent_id === payment_intent_id);
const act = async (task: AdminPaymentTask, action: string = task.action) =>
  (await orders.staff<{ task: AdminPaymentTask }>("POST", `/admin/payment-tasks/${task.id}`, { action }))
    .task;

describe("the payments page", () => {
  it("is empty while everything agrees, and shut to strangers", async () => {
    await orders.buy();
    await reconcile();
    expect(await openTasks()).toEqual([]);
    expect((await shop.anonymous("GET", "/admin/payment-tasks")).status).toBe(401);
  });

  it("shows an order whose money can't be taken, and takes it by one press", async () => {
    const basket = await purchase.fillBasket("BAL-CUL-60");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    await purchase.planFault({ kind: "refuse_capture", times: 4 });
    const settled = await purchase.settleToEnd(payment_intent_id);
    if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
    expect(await orders.page(settled.order_token)).toMatchObject({ status: "payment_pending" });
    for (let time = 0; time < 3; time++) {
      await shop
        .database("settlement")
        .where({ payment_intent_id })
        .update({ next_check_at: new Date(0) });
      await run("src/workflows/settlement/sweep-settlements", "sweepSettlements");
    }
    await reconcile();
    const [task] = await openAbout(payment_intent_id);
    expect(task).toMatchObject({ kind: "capture_failing", action: "capture_again" });
    expect(task!.history.map(({ to_state }) => to_state)).toEqual(
      expect.arrayContaining(["prepared", "authorised", "ordered"]),
    );
    expect(await act(task!)).toMatchObject({ state: "closed" });
    expect(await orders.page(settled.order_token)).toMatchObject({ status: "placed" });
    const { payment } = await orders.staff<{ payment: { state: string; open_tasks: unknown[] } }>(
      "GET",
      `/admin/order-payments/${task!.order_id}`,
    );
    expect(payment).toMatchObject({ state: "captured", open_tasks: [] });
  });

  it("warns of an authorisation that is about to run out", async () => {
    const basket = await purchase.fillBasket("BAL-CUL-60");
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    await purchase.planFault({ kind: "refuse_capture" });
    await purchase.settleToEnd(payment_intent_id);
    await shop.database.raw(
      `update settlement_transition set created_at = now() - interval '6 days' where payment_intent_id = ?`,
      [payment_intent_id],
    );
    await reconcile();
    const [task] = await openAbout(payment_intent_id);
    expect(task).toMatchObject({ kind: "authorisation_expires", action: "capture_again" });
    expect(await act(task!)).toMatchObject({ state: "closed" });
  });

  it("finds a dashboard refund whose webhook never came, books it and tells staff, however often it looks", async () => {
    const bought = await orders.buy();
    await purchase.stripe.refunds.create({ payment_intent: bought.payment_intent_id, amount: 150 });
    await reconcile();
    await reconcile();
    const found = await openAbout(bought.payment_intent_id);
    expect(found).toMatchObject([{ kind: "refund_in_dashboard", action: "note", amount_pence: 150 }]);
    expect(await orders.page(bought.token)).toMatchObject({ refunded_pence: 150 });
    expect(await act(found[0]!, "note")).toMatchObject({ state: "noted" });
    await reconcile();
    expect(await openAbout(bought.payment_intent_id)).toEqual([]);
  });

  it("shows money whose order is gone or cancelled, and lets it go once, however often it is pressed", async () => {
    const bought = await orders.buy();
    const longAgo = new Date(Date.now() - 3_600_000);
    await shop
      .database("order")
      .where({ id: bought.order_id })
      .update({ status: "canceled", canceled_at: longAgo });
    await reconcile();
    const [task] = await openAbout(bought.payment_intent_id);
    expect(task).toMatchObject({ kind: "money_without_order", action: "release_money" });
    const pressed = await Promise.all([act(task!), act(task!)]);
    expect(pressed.map(({ state }) => state)).toContain("closed");
    expect(await orders.refundsAtStripe(bought.payment_intent_id)).toEqual([
      { amount: bought.basket.total_pence, status: "succeeded" },
    ]);
    expect(await openAbout(bought.payment_intent_id)).toEqual([]);
  });

  it("shows books that name another amount than was agreed", async () => {
    const bought = await orders.buy();
    await shop
      .database("settlement")
      .where({ order_id: bought.order_id })
      .update({
        amount_pence: bought.basket.total_pence - 100,
        updated_at: new Date(Date.now() - 3_600_000),
      });
    await reconcile();
    expect(await openAbout(bought.payment_intent_id)).toMatchObject([{ kind: "amounts_differ" }]);
    await shop
      .database("settlement")
      .where({ order_id: bought.order_id })
      .update({ amount_pence: bought.basket.total_pence });
    await reconcile();
    expect(await openAbout(bought.payment_intent_id)).toEqual([]);
  });

  it("does only what a task asks for", async () => {
    const bought = await orders.buy();
    await purchase.stripe.refunds.create({ payment_intent: bought.payment_intent_id, amount: 150 });
    await reconcile();
    const [task] = await openAbout(bought.payment_intent_id);
    const url = `/admin/payment-tasks/${task!.id}`;
    expect((await shop.asStaff("POST", url, { action: "release_money" })).status).toBe(400);
    expect((await shop.asStaff("POST", url, { action: "steal" })).status).toBe(400);
    expect((await shop.asStaff("POST", "/admin/payment-tasks/ptask_none", { action: "note" })).status).toBe(
      404,
    );
  });
});

describe("a payment that Stripe holds and the shop has lost", () => {
  it("is let go by one press; one that others made is only shown", async () => {
    const pay = (metadata: Record<string, string>) =>
      purchase.stripe.paymentIntents.create({
        // eslint-disable-next-line @medusajs/prices-in-major-units -- Stripe's own API counts pence
        amount: 1290,
        currency: "gbp",
        capture_method: "manual",
        payment_method: "pm_card_visa",
        confirm: true,
        return_url: "http://localhost:8000",
        metadata,
      });
    const lost = await pay({ settlement_id: "settle_lost" });
    const foreign = await pay({});
    // Stripe's clock goes on, as the reader's does not: they look older than they are
    const old = shop.load<{ reconcileIntents: (container: unknown, intents: unknown[]) => Promise<void> }>(
      "src/workflows/payment-desk/reconcile-intents",
    );
    await old.reconcileIntents(shop.container, [lost, foreign]);
    const [task] = await openAbout(lost.id);
    expect(task).toMatchObject({ kind: "money_without_order", action: "release_money" });
    expect(await openAbout(foreign.id)).toMatchObject([{ action: "note" }]);
    expect(await act(task!)).toMatchObject({ state: "closed" });
    expect((await purchase.stripe.paymentIntents.retrieve(lost.id)).status).toBe("canceled");
    expect((await purchase.stripe.paymentIntents.retrieve(foreign.id)).status).toBe("requires_capture");
  });
});

describe("baskets that nobody came back to", () => {
  it("are deleted after 90 days with the cart and its address; an order's and a paid one are not", async () => {
    const bought = await orders.buy();
    const left = await purchase.fillBasket("BAL-ZNC-90");
    const { payment_intent_id } = await purchase.prepareReady(left);
    const open = await purchase.fillBasket("BAL-ZNC-90");
    const { cart_id } = await shop
      .database("basket")
      .where({ id: left.id })
      .first<{ cart_id: string }>("cart_id");
    const age = (days: number) =>
      shop.database("basket").update({ last_activity_at: new Date(Date.now() - days * 86_400_000) });
    const baskets = (...ids: string[]) => shop.database("basket").whereIn("id", ids).pluck<string[]>("id");
    const purge = () => run("src/workflows/payment-desk/purge-payment-records", "purgePaymentRecords");

    await age(89);
    await purge();
    expect(await baskets(open.id)).toHaveLength(1);
    await age(91);
    await purge();
    // its payment is still open: settlement ends that first
    expect((await baskets(open.id, left.id, bought.basket.id)).sort()).toEqual(
      [left.id, bought.basket.id].sort(),
    );
    await purchase.stripe.paymentIntents.cancel(payment_intent_id);
    await purchase.settleToEnd(payment_intent_id);
    const { shipping_address_id } = await shop
      .database("cart")
      .where({ id: cart_id })
      .first<{ shipping_address_id: string }>("shipping_address_id");
    await shop
      .database("cart_address")
      .where({ id: shipping_address_id })
      .update({ created_at: new Date(Date.now() - 91 * 86_400_000) });
    await age(91);
    await purge();
    expect(await baskets(left.id)).toEqual([]);
    expect(await shop.database("cart").where({ id: cart_id })).toEqual([]);
    expect(await shop.database("cart_address").where({ id: shipping_address_id })).toEqual([]);
    expect(await baskets(bought.basket.id)).toHaveLength(1);
  });
});
