import type { BasketResponse, BasketView } from "@balance/contracts/basket";
import { capturePaymentWorkflow, completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { Modules } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createKit } from "../fixtures/kit";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import { type Settlements, settlementsIn } from "../fixtures/settlements";
import type { TestShop } from "../fixtures/shop";
import type { captureOrder } from "../../src/workflows/settlement/capture-order";
import type { holdSettlement } from "../../src/workflows/settlement/hold-settlement";
import type { placeOrder } from "../../src/workflows/settlement/place-order";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
let settlements: Settlements;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop, purchase } = paying);
  settlements = settlementsIn(shop);
  await createKit(shop, { sku: "KIT", pounds: 40, parts: { "BAL-MCT-500": 1, "BAL-GLU-250": 2 } });
  await createCode("LIMITED", { limit: 50 });
  await createCode("SPEND", { campaign: { type: "spend", limit: 5000, currency_code: "gbp" } });
  await createCode("USES", { campaign: { type: "usage", limit: 50 } });
  await createCode("EACH", {
    campaign: { type: "use_by_attribute", limit: 50, attribute: "customer_email" },
  });
});
afterAll(() => paying?.stop());

async function createCode(code: string, { limit, campaign }: { limit?: number; campaign?: object }) {
  const { status, body } = await shop.asStaff("POST", "/admin/promotions", {
    code,
    type: "standard",
    status: "active",
    limit,
    application_method: {
      type: "percentage",
      target_type: "items",
      allocation: "across",
      value: 15,
      currency_code: "gbp",
    },
    ...(campaign ? { campaign: { name: code, campaign_identifier: code, budget: { ...campaign } } } : {}),
  });
  if (status !== 200) throw new Error(`${code}: ${JSON.stringify(body)}`);
}

async function step(url: string, body: object): Promise<BasketView> {
  const answer = await shop.asStorefront<BasketResponse>("POST", url, body);
  if (answer.status !== 200) throw new Error(`${url}: ${JSON.stringify(answer.body)}`);
  return answer.body.basket;
}

async function fill(goods: Record<string, number>): Promise<BasketView> {
  const [first, ...others] = Object.entries(goods);
  let basket = await purchase.fillBasket(first![0], first![1]);
  for (const [sku, quantity] of others) {
    const variant = await shop.database("product_variant").where({ sku }).first<{ id: string }>("id");
    basket = await step(`/store/baskets/${basket.id}/line-items`, { variant_id: variant.id, quantity });
  }
  return basket;
}

async function payFor(goods: Record<string, number>, code?: string) {
  let basket = await fill(goods);
  if (code) {
    basket = await step(`/store/baskets/${basket.id}/discount-code`, { code });
    expect(basket.discount).toMatchObject({ applied: true });
  }
  const { payment_intent_id } = await purchase.prepareReady(basket);
  await purchase.pay(payment_intent_id);
  return { basket, payment_intent_id, settlement: await settlements.of(basket.id) };
}

async function placeOurs(settlementId: string): Promise<string> {
  const folder = "src/workflows/settlement";
  const { holdSettlement: hold } = shop.load<{ holdSettlement: typeof holdSettlement }>(
    `${folder}/hold-settlement`,
  );
  const { placeOrder: place } = shop.load<{ placeOrder: typeof placeOrder }>(`${folder}/place-order`);
  const placement = await hold(shop.container, settlementId, 8_000, (held) => place(shop.container, held));
  if (!placement?.placed) throw new Error(JSON.stringify(placement));
  return placement.order_id;
}

async function captureTheirs(sessionId: string): Promise<void> {
  const payment = await shop
    .database("payment")
    .where({ payment_session_id: sessionId })
    .first<{ id: string }>();
  await capturePaymentWorkflow(shop.container).run({ input: { payment_id: payment.id } });
}

async function captureOurs(settlementId: string, orderId: string): Promise<void> {
  const folder = "src/workflows/settlement";
  const { holdSettlement: hold } = shop.load<{ holdSettlement: typeof holdSettlement }>(
    `${folder}/hold-settlement`,
  );
  const { captureOrder: capture } = shop.load<{ captureOrder: typeof captureOrder }>(
    `${folder}/capture-order`,
  );
  const captured = await hold(shop.container, settlementId, 8_000, async (held) => {
    held.row.order_id = orderId;
    return await capture(shop.container, held);
  });
  expect(captured).toMatchObject({ outcome: "captured" });
}

/** Every row that tells of an order, by table; `:order` and `:collection` are its own. */
const rowsOfAnOrder: Record<string, string> = {
  order: `select * from "order" where id = :order`,
  order_address: `select a.* from order_address a join "order" o on a.id in (o.shipping_address_id, o.billing_address_id) where o.id = :order`,
  order_item: `select i.* from order_item i join order_line_item l on l.id = i.item_id where order_id = :order order by l.variant_sku`,
  order_line_item: `select l.* from order_line_item l join order_item i on i.item_id = l.id where i.order_id = :order order by l.variant_sku`,
  order_line_item_tax_line: `select t.* from order_line_item_tax_line t join order_item i on i.item_id = t.item_id join order_line_item l on l.id = t.item_id where i.order_id = :order order by l.variant_sku, t.code`,
  order_line_item_adjustment: `select a.* from order_line_item_adjustment a join order_item i on i.item_id = a.item_id join order_line_item l on l.id = a.item_id where i.order_id = :order order by l.variant_sku, a.code`,
  order_shipping: `select * from order_shipping where order_id = :order`,
  order_shipping_method: `select m.* from order_shipping_method m join order_shipping s on s.shipping_method_id = m.id where s.order_id = :order`,
  order_shipping_method_tax_line: `select t.* from order_shipping_method_tax_line t join order_shipping s on s.shipping_method_id = t.shipping_method_id where s.order_id = :order`,
  order_shipping_method_adjustment: `select a.* from order_shipping_method_adjustment a join order_shipping s on s.shipping_method_id = a.shipping_method_id where s.order_id = :order`,
  order_summary: `select * from order_summary where order_id = :order`,
  order_credit_line: `select * from order_credit_line where order_id = :order`,
  order_transaction: `select * from order_transaction where order_id = :order`,
  order_change: `select * from order_change where order_id = :order`,
  order_cart: `select * from order_cart where order_id = :order`,
  order_promotion: `select * from order_promotion where order_id = :order`,
  order_payment_collection: `select * from order_payment_collection where order_id = :order`,
  reservation_item: `select r.* from reservation_item r join order_item i on i.item_id = r.line_item_id where i.order_id = :order order by r.inventory_item_id, r.quantity`,
  payment_collection: `select * from payment_collection where id = :collection`,
  payment_session: `select * from payment_session where payment_collection_id = :collection`,
  payment: `select * from payment where payment_collection_id = :collection`,
  capture: `select c.* from capture c join payment p on p.id = c.payment_id where p.payment_collection_id = :collection`,
  cart: `select c.* from cart c join order_cart l on l.cart_id = c.id where l.order_id = :order`,
};

/** What two orders of the same goods can't share: ids, times, and the engine's running number. */
const ofItsOwn =
  /^(id|order_id|item_id|cart_id|line_item_id|shipping_method_id|(shipping|billing)_address_id|payment_(collection|session)_id|payment_id|reference_id|display_id|.*_at)$/;
const idInJson = /\b(pi|basket|settle|pay|payses|capt)_\w+/g;

async function shapeOf(orderId: string, collectionId: string | null) {
  const shape: Record<string, unknown> = {};
  for (const [table, sql] of Object.entries(rowsOfAnOrder)) {
    const { rows } = await shop.database.raw<{ rows: Record<string, unknown>[] }>(sql, {
      order: orderId,
      collection: collectionId,
    });
    shape[table] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          if (value !== null && ofItsOwn.test(column)) return [column, "set"];
          return [column, JSON.parse(JSON.stringify(value).replaceAll(idInJson, "$1_…")) as unknown];
        }),
      ),
    );
  }
  return shape;
}

/** How often codes have been used, and how much stock is promised: read before and after, the difference counts. */
async function counters(): Promise<Record<string, number>> {
  const { rows } = await shop.database.raw<{ rows: { name: string; value: string }[] }>(
    `select code as name, used::text as value from promotion where deleted_at is null
     union all select 'budget of ' || c.name, b.used::text from promotion_campaign_budget b join promotion_campaign c on c.id = b.campaign_id
     union all select 'raw budget of ' || c.name, b.raw_used ->> 'value' from promotion_campaign_budget b join promotion_campaign c on c.id = b.campaign_id
     union all select 'uses by ' || u.attribute_value, u.used::text from promotion_campaign_budget_usage u where u.deleted_at is null
     union all select 'raw uses by ' || u.attribute_value, u.raw_used ->> 'value' from promotion_campaign_budget_usage u where u.deleted_at is null
     union all select 'reserved ' || inventory_item_id, reserved_quantity::text from inventory_level
     union all select 'raw reserved ' || inventory_item_id, raw_reserved_quantity ->> 'value' from inventory_level`,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]));
}
function increase(before: Record<string, number>, after: Record<string, number>) {
  return Object.fromEntries(
    Object.entries(after)
      .map(([name, value]) => [name, value - (before[name] ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  );
}

describe("an order of ours", () => {
  it.each<[string, Record<string, number>, string | undefined]>([
    ["one line", { "BAL-MCT-500": 1 }, undefined],
    ["several lines", { "BAL-MCT-500": 2, "BAL-GLU-250": 1, "BAL-CUL-60": 3 }, undefined],
    ["the shop's own code", { "BAL-MCT-500": 2, "BAL-CUL-60": 1 }, "BALANCE10"],
    ["a code with a limit", { "BAL-MCT-500": 2 }, "LIMITED"],
    ["a code with a budget of money", { "BAL-MCT-500": 2, "BAL-CUL-60": 1 }, "SPEND"],
    ["a code with a budget of uses", { "BAL-MCT-500": 2, "BAL-CUL-60": 1 }, "USES"],
    ["a code counted by e-mail", { "BAL-MCT-500": 2, "BAL-CUL-60": 1 }, "EACH"],
    ["a set and one of its parts", { KIT: 2, "BAL-GLU-250": 1 }, "BALANCE10"],
  ])("of %s equals the engine's, row by row", async (_, goods, code) => {
    const theirs = await payFor(goods, code);
    const ours = await payFor(goods, code);
    // both are placed here by hand; the sweeper stays away, however slow the machine is
    const baskets = [theirs.basket.id, ours.basket.id];
    await shop.database("settlement").whereIn("basket_id", baskets).update({ next_check_at: null });
    const start = await counters();
    const { result } = await completeCartWorkflow(shop.container).run({
      input: { id: theirs.settlement.cart_id! },
    });
    const between = await counters();
    const orderId = await placeOurs(ours.settlement.id!);
    const end = await counters();
    const shape = await shapeOf(orderId, ours.settlement.payment_collection_id ?? null);
    expect(shape).toEqual(await shapeOf(result.id, theirs.settlement.payment_collection_id ?? null));
    expect(shape.reservation_item).not.toHaveLength(0);
    expect(increase(between, end)).toEqual(increase(start, between));

    await captureTheirs(theirs.settlement.payment_session_id!);
    await captureOurs(ours.settlement.id!, orderId);
    const paid = await shapeOf(orderId, ours.settlement.payment_collection_id ?? null);
    expect(paid).toEqual(await shapeOf(result.id, theirs.settlement.payment_collection_id ?? null));
    expect(paid).toMatchObject({ capture: [{}], order_transaction: [{ reference: "capture" }] });
  });

  it("is announced once it is whole, with the number by which people call it", async () => {
    const heard: unknown[] = [];
    const bus = shop.container.resolve(Modules.EVENT_BUS);
    bus.subscribe("order.placed", async ({ data }) => void heard.push(data), { subscriberId: "the-test" });
    const { basket, payment_intent_id } = await payFor({ "BAL-MCT-500": 1 });
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "ordered" });
    const { order_id, order_number } = await settlements.of(basket.id);
    await expect.poll(() => heard).toEqual([{ id: order_id }]);
    const { body } = await shop.asStaff<{ orders: { id: string; display_id: number }[] }>(
      "GET",
      `/admin/orders?q=B-${order_number}`,
    );
    expect(body.orders).toMatchObject([{ id: order_id, display_id: order_number }]);
  });
});

describe("the numbers of orders", () => {
  it("have no gaps, whatever fails in between and however many are placed at once", async () => {
    const last = async () =>
      Number((await shop.database("order_number_counter").first<{ last_number: number }>()).last_number);
    const before = await last();
    const goods = { "BAL-CUL-60": 1 };
    const payments = await Promise.all(Array.from({ length: 8 }, () => payFor(goods)));
    await purchase.stripe.paymentIntents.cancel(payments[2]!.payment_intent_id);
    await purchase.stripe.paymentIntents.cancel(payments[5]!.payment_intent_id);
    await Promise.all(payments.map(({ payment_intent_id }) => purchase.settleToEnd(payment_intent_id)));
    const numbers = await shop
      .database("settlement")
      .whereIn(
        "basket_id",
        payments.map(({ basket }) => basket.id),
      )
      .whereNotNull("order_number")
      .orderBy("order_number")
      .pluck<number[]>("order_number");
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map((each) => before + each));
    expect(await last()).toBe(before + 6);
  });
});

describe("a code that may be used once", () => {
  it("gives of ten shoppers who pay at once one the discount, and charges nobody else", async () => {
    await createCode("ONCE", { limit: 1 });
    const payments = await Promise.all(Array.from({ length: 10 }, () => payFor({ "BAL-CUL-60": 1 }, "ONCE")));
    const results = await Promise.all(
      payments.map(({ payment_intent_id }) => purchase.settleToEnd(payment_intent_id)),
    );
    expect(results.filter(({ status }) => status === "ordered")).toHaveLength(1);
    const released = results.filter(({ status }) => status === "released");
    expect(released).toHaveLength(9);
    expect(released[0]).toMatchObject({ message: expect.stringContaining("code was used up") as unknown });
    const intents = await Promise.all(
      payments.map(({ payment_intent_id }) => purchase.stripe.paymentIntents.retrieve(payment_intent_id)),
    );
    expect(intents.filter(({ status }) => status === "canceled")).toHaveLength(9);
    const promotion = await shop.database("promotion").where({ code: "ONCE" }).first<{ used: number }>();
    expect(promotion.used).toBe(1);
  });
});

describe("a set that shares its stock with single goods", () => {
  it("can't be paid together with more of a part than there is, and the shopper is told why", async () => {
    await setStock("BAL-GLU-250", 3);
    const basket = await fill({ KIT: 1, "BAL-GLU-250": 2 });
    expect(await purchase.prepare(basket)).toMatchObject({
      status: "changed",
      message: expect.stringContaining("come from the same stock") as unknown,
    });
  });

  it("and the singles never sell more than there is, however many pay at once", async () => {
    await setStock("BAL-GLU-250", 3);
    const wanted: Record<string, number>[] = Array.from({ length: 6 }, (_, index) => ({
      [index % 2 ? "KIT" : "BAL-GLU-250"]: 1,
    }));
    const payments = await Promise.all(wanted.map((goods) => payFor(goods)));
    const results = await Promise.all(
      payments.map(({ payment_intent_id }) => purchase.settleToEnd(payment_intent_id)),
    );
    const sold = results.map(({ status }, index) =>
      status === "ordered" ? (wanted[index]!.KIT ? 2 : 1) : 0,
    );
    const units = sold.reduce((sum: number, each) => sum + each, 0);
    expect(units).toBeGreaterThanOrEqual(2);
    expect(units).toBeLessThanOrEqual(3);
    for (const [index, { payment_intent_id }] of payments.entries()) {
      const { status } = await purchase.stripe.paymentIntents.retrieve(payment_intent_id);
      expect(status).toBe(sold[index] ? "succeeded" : "canceled");
    }
    const level = await stockOf("BAL-GLU-250");
    expect(Number(level.reserved_quantity)).toBe(Number(level.stocked_quantity) - 3 + units);
  });
});

const stockOf = (sku: string) =>
  shop
    .database("inventory_level as l")
    .join("product_variant_inventory_item as n", "n.inventory_item_id", "l.inventory_item_id")
    .join("product_variant as v", "v.id", "n.variant_id")
    .where("v.sku", sku)
    .first<{ id: string; stocked_quantity: string; reserved_quantity: string }>("l.*");

/** So that exactly this many are free, whatever earlier tests reserved. */
async function setStock(sku: string, free: number) {
  const { id, reserved_quantity } = await stockOf(sku);
  const stocked_quantity = Number(reserved_quantity) + free;
  const raw_stocked_quantity = { value: String(stocked_quantity), precision: 20 };
  await shop.database("inventory_level").where({ id }).update({ stocked_quantity, raw_stocked_quantity });
}
