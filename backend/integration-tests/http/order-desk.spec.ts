import type { DispatchOrderResponse } from "@balance/contracts/dispatch-desk";
import type { OrderPageResponse } from "@balance/contracts/payment";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { noteEngineReturns } from "../../src/workflows/dispatch/note-engine-returns";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import type { TestShop } from "../fixtures/shop";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: true });
  ({ shop, purchase } = paying);
});
afterAll(() => paying?.stop());

interface StaffOrder {
  id: string;
  status: string;
  payment_status: string;
  fulfillment_status: string;
  total: number;
  items: { id: string; quantity: number }[];
  fulfillments: { id: string }[];
  payment_collections: { payments: { id: string; amount: number }[] }[];
}

async function buy(sku = "BAL-CUL-60", quantity = 2) {
  const basket = await purchase.fillBasket(sku, quantity);
  const { payment_intent_id } = await purchase.prepareReady(basket);
  await purchase.pay(payment_intent_id);
  const settled = await purchase.settle(payment_intent_id);
  if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
  const { id } = await shop
    .database("order")
    .whereRaw("metadata->>'basket_id' = ?", [basket.id])
    .first<{ id: string }>("id");
  return { basket, payment_intent_id, token: settled.order_token, order: await read(id) };
}
const staff = async <T>(method: string, url: string, body?: unknown): Promise<T> => {
  const answer = await shop.asStaff<T>(method, url, body);
  if (answer.status !== 200)
    throw new Error(`${method} ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const read = async (id: string) =>
  (
    await staff<{ order: StaffOrder }>(
      "GET",
      `/admin/orders/${id}?fields=+fulfillments.id,*payment_collections.payments`,
    )
  ).order;
const page = async (token: string) =>
  (await shop.asStorefront<OrderPageResponse>("GET", `/store/order-pages/${token}`)).body.order;
const reservedOf = async (order: StaffOrder) =>
  await shop
    .database("reservation_item")
    .whereIn(
      "line_item_id",
      order.items.map(({ id }) => id),
    )
    .whereNull("deleted_at")
    .pluck<string[]>("id");

/** What the engine's own form offers to refund: what the order's books say was paid too much. */
const owedPence = async (id: string) => {
  const { order } = await staff<{ order: { summary: { pending_difference: number } } }>(
    "GET",
    `/admin/orders/${id}?fields=+summary`,
  );
  return Math.round(-100 * order.summary.pending_difference) + 0;
};
const refundWhatIsOwed = async (order: StaffOrder) => {
  const [payment] = order.payment_collections[0]!.payments;
  const amount = (await owedPence(order.id)) / 100;
  await staff("POST", `/admin/payments/${payment!.id}/refund`, { amount });
};
const documents = async (token: string) => {
  const { body } = await shop.asStorefront<OrderPageResponse>("GET", `/store/order-pages/${token}`);
  return body.documents.map(({ number }) => number.slice(0, 3));
};

describe("staff at the order desk", () => {
  it("and the customer's page says what the label of each food bought says, once", async () => {
    const { token } = await buy();
    const { body } = await shop.asStorefront<OrderPageResponse>("GET", `/store/order-pages/${token}`);
    expect(body.labels).toHaveLength(1);
    expect(body.labels[0]).toMatchObject({ product_title: body.order.line_items[0]!.product_title });
    const { legal_name, directions, storage, operator } = body.labels[0]!;
    for (const fact of [legal_name, directions, storage, operator]) expect(fact).toMatch(/\w/);
  });

  it("see a paid order in the engine's own shape", async () => {
    const { basket, order } = await buy();
    expect(order).toMatchObject({
      status: "pending",
      payment_status: "captured",
      fulfillment_status: "not_fulfilled",
    });
    expect(order.total).toBeCloseTo(basket.total_pence / 100, 5);
    expect(await reservedOf(order)).toHaveLength(1);
  });

  it("refund a part, and the customer gets exactly that", async () => {
    const { order, payment_intent_id, token, basket } = await buy();
    const [payment] = order.payment_collections[0]!.payments;
    await staff("POST", `/admin/payments/${payment!.id}/refund`, { amount: 5.25 });
    const { data } = await purchase.stripe.refunds.list({ payment_intent: payment_intent_id });
    expect(data.map(({ amount }) => amount)).toEqual([525]);
    expect((await read(order.id)).payment_status).toBe("partially_refunded");
    expect(await page(token)).toMatchObject({
      refunded_pence: 525,
      total_pence: basket.total_pence,
      status: "placed",
    });
  });

  it("cancel an order before it leaves: the money goes back and the stock is free again", async () => {
    const { order, payment_intent_id, token, basket } = await buy();
    await staff("POST", `/admin/orders/${order.id}/cancel`);
    const { data } = await purchase.stripe.refunds.list({ payment_intent: payment_intent_id });
    expect(data.map(({ amount }) => amount)).toEqual([basket.total_pence]);
    expect(await reservedOf(order)).toHaveLength(0);
    expect((await read(order.id)).status).toBe("canceled");
    expect(await page(token)).toMatchObject({ status: "cancelled", refunded_pence: basket.total_pence });
  });

  it("pack, send and deliver it, and its page follows", async () => {
    const { order, token } = await buy();
    const items = order.items.map(({ id, quantity }) => ({ id, quantity }));
    await staff("POST", `/admin/orders/${order.id}/fulfillments`, { items });
    expect((await page(token)).status).toBe("packed");
    const [fulfilment] = (await read(order.id)).fulfillments;
    const url = `/admin/orders/${order.id}/fulfillments/${fulfilment!.id}`;
    await staff("POST", `${url}/shipments`, { items, labels: [] });
    expect((await page(token)).status).toBe("sent");
    await staff("POST", `${url}/mark-as-delivered`);
    expect((await page(token)).status).toBe("delivered");
    expect((await read(order.id)).fulfillment_status).toBe("delivered");
    expect(await reservedOf(order)).toHaveLength(0);
  });

  it("take one of a line's two units back and refund what it cost", async () => {
    const { order, payment_intent_id, basket, token } = await buy();
    const items = order.items.map(({ id, quantity }) => ({ id, quantity }));
    await staff("POST", `/admin/orders/${order.id}/fulfillments`, { items });
    const [fulfilment] = (await read(order.id)).fulfillments;
    await staff("POST", `/admin/orders/${order.id}/fulfillments/${fulfilment!.id}/shipments`, {
      items,
      labels: [],
    });
    await staff("POST", `/admin/orders/${order.id}/fulfillments/${fulfilment!.id}/mark-as-delivered`);
    const { return: opened } = await staff<{ return: { id: string } }>("POST", "/admin/returns", {
      order_id: order.id,
      location_id: (await shop.database("stock_location").first<{ id: string }>("id")).id,
    });
    const back = [{ id: order.items[0]!.id, quantity: 1 }];
    await staff("POST", `/admin/returns/${opened.id}/request-items`, { items: back });
    await staff("POST", `/admin/returns/${opened.id}/request`);
    await staff("POST", `/admin/returns/${opened.id}/receive`);
    await staff("POST", `/admin/returns/${opened.id}/receive-items`, { items: back });
    const stocked = () => shop.database("inventory_level").orderBy("id").pluck<string[]>("stocked_quantity");
    const before = await stocked();
    await staff("POST", `/admin/returns/${opened.id}/receive/confirm`);
    // food that was out of our hands is on sale again only once somebody has decided so
    expect(await stocked()).toEqual(before);
    // it waits for that decision at the packing bench, once, however often it is looked for
    const returnsAtBench = async () =>
      (await staff<DispatchOrderResponse>("GET", `/admin/dispatch/orders/${order.id}`)).order.returns;
    await expect.poll(async () => (await returnsAtBench()).length, { timeout: 20_000 }).toBe(1);
    const { noteEngineReturns: look } = shop.load<{ noteEngineReturns: typeof noteEngineReturns }>(
      "src/workflows/dispatch/note-engine-returns",
    );
    await Promise.all([look(shop.container), look(shop.container, order.id)]);
    expect(await returnsAtBench()).toMatchObject([{ quantity: 1, decision: "pending" }]);
    await refundWhatIsOwed(order);
    const { data } = await purchase.stripe.refunds.list({ payment_intent: payment_intent_id });
    expect(data.map(({ amount }) => amount)).toEqual([basket.goods_pence / 2]);
    expect(await owedPence(order.id)).toBe(0);
    expect(await page(token)).toMatchObject({ refunded_pence: basket.goods_pence / 2 });
  });

  it("edit an order to fewer units, and the customer gets what they paid too much", async () => {
    const { order, payment_intent_id, basket, token } = await buy();
    const [item] = order.items;
    await staff("POST", "/admin/order-edits", { order_id: order.id });
    await staff("POST", `/admin/order-edits/${order.id}/items/item/${item!.id}`, { quantity: 1 });
    await staff("POST", `/admin/order-edits/${order.id}/confirm`);
    expect((await read(order.id)).total).toBeCloseTo((basket.total_pence - basket.goods_pence / 2) / 100, 5);
    await refundWhatIsOwed(order);
    const { data } = await purchase.stripe.refunds.list({ payment_intent: payment_intent_id });
    expect(data.map(({ amount }) => amount)).toEqual([basket.goods_pence / 2]);
    expect(await owedPence(order.id)).toBe(0);
    await expect.poll(() => documents(token), { timeout: 20_000 }).toEqual(["INV", "CRN"]);
  });

  it("export the orders to a file that only staff can read", async () => {
    const { order } = await buy();
    const { status } = await shop.asStaff("POST", "/admin/orders/export");
    expect(status).toBe(202);
    const exported = async () => {
      const { notifications } = await staff<{ notifications: { data: { file?: { url: string } } }[] }>(
        "GET",
        "/admin/notifications?channel=feed",
      );
      return notifications.find(({ data }) => data.file)?.data.file?.url;
    };
    await expect.poll(exported, { timeout: 20_000 }).toBeDefined();
    const url = (await exported())!;
    const asStaff = await fetch(url, { headers: { authorization: `Bearer ${await shop.staffToken()}` } });
    const [header, ...lines] = (await asStaff.text()).trim().split("\n");
    expect(header).toContain("Order_ID");
    const line = lines.find((text) => text.includes(order.id));
    for (const said of ["captured", String(order.total)]) expect(line).toContain(said);
    expect((await fetch(url)).status).toBeGreaterThanOrEqual(400);
  });
});
