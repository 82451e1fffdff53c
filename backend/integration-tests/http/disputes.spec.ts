import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

const dispute = async ({ payment_intent_id }: BoughtOrder) =>
  (await purchase.control<{ id: string }>("disputes", { payment_intent: payment_intent_id })).id;
const stateOf = async ({ payment_intent_id }: BoughtOrder) =>
  (await shop.database("settlement").where({ payment_intent_id }).first<{ state: string }>("state")).state;
const taskOf = (subject_id: string) =>
  shop
    .database("payment_task")
    .where({ kind: "dispute", subject_id })
    .first<{ id: string; state: string; detail: string } | undefined>("id", "state", "detail");
const reconcile = () =>
  shop
    .load<{ reconcilePayments: (container: unknown) => Promise<void> }>(
      "src/workflows/payment-desk/reconcile-payments",
    )
    .reconcilePayments(shop.container);

describe("a dispute", () => {
  it("marks the payment and becomes a task with its last day; won, both are as before", async () => {
    const bought = await orders.buy();
    const id = await dispute(bought);
    await orders.deliverAll(bought.payment_intent_id, /dispute/);
    expect(await stateOf(bought)).toBe("disputed");
    const task = await taskOf(id);
    expect(task).toMatchObject({ state: "open" });
    expect(task?.detail).toMatch(/Answer in Stripe's dashboard by \d+ \w+ \d{4}/);
    await purchase.control(`disputes/${id}`, { status: "won" });
    await orders.deliverAll(bought.payment_intent_id, /dispute/);
    expect(await stateOf(bought)).toBe("captured");
    expect(await taskOf(id)).toMatchObject({ state: "closed" });
  });

  it("of money that was refunded, won, leaves the payment refunded; of a part of it, taken", async () => {
    for (const [pence, state] of [
      [null, "refunded"],
      [100, "captured"],
    ] as const) {
      const bought = await orders.buy();
      const amount = (pence ?? bought.basket.total_pence) / 100;
      await orders.staff("POST", `/admin/payments/${bought.payment_id}/refund`, { amount });
      await orders.deliverAll(bought.payment_intent_id);
      expect(await stateOf(bought)).toBe(state);
      const id = await dispute(bought);
      await orders.deliverAll(bought.payment_intent_id, /dispute/);
      expect(await stateOf(bought)).toBe("disputed");
      await purchase.control(`disputes/${id}`, { status: "won" });
      await orders.deliverAll(bought.payment_intent_id, /dispute/);
      expect(await stateOf(bought)).toBe(state);
    }
  });

  it("that is lost says so, and stays until staff have noted it", async () => {
    const bought = await orders.buy();
    const id = await dispute(bought);
    await purchase.control(`disputes/${id}`, { status: "lost" });
    await orders.deliverAll(bought.payment_intent_id, /dispute/);
    await orders.deliverAll(bought.payment_intent_id, /dispute/);
    expect(await stateOf(bought)).toBe("disputed");
    const task = await taskOf(id);
    expect(task).toMatchObject({ state: "open" });
    expect(task?.detail).toContain("is lost");
    const noted = await orders.staff<{ task: { state: string } }>(
      "POST",
      `/admin/payment-tasks/${task!.id}`,
      {
        action: "note",
      },
    );
    expect(noted.task.state).toBe("noted");
    await reconcile();
    expect(await taskOf(id)).toMatchObject({ state: "noted" });
  });

  it("whose webhooks are all lost is found by the comparison with Stripe", async () => {
    const bought = await orders.buy();
    const id = await dispute(bought);
    await reconcile();
    expect(await stateOf(bought)).toBe("disputed");
    expect(await taskOf(id)).toMatchObject({ state: "open" });
  });

  it("about a payment that is none of ours is a task all the same", async () => {
    const intent = await purchase.stripe.paymentIntents.create({
      amount: 900,
      currency: "gbp",
      payment_method: "pm_card_visa",
      confirm: true,
      return_url: "http://localhost:8000",
    });
    const { id } = await purchase.control<{ id: string }>("disputes", { payment_intent: intent.id });
    await reconcile();
    expect(await taskOf(id)).toMatchObject({ state: "open" });
  });
});
