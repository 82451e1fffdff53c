import { randomUUID } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { RecallDetailResponse, RecallPeopleResponse } from "@balance/contracts/recall-desk";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { lotsIn } from "../fixtures/lots";
import { placeOrder } from "../fixtures/placed-order";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

/** Named by a variable, so that the compiler does not follow it: it lies with the bench, which makes 50,000. */
const manyOrdersFile = pathToFileURL(
  path.resolve(inject("backendRoot"), "../tests/bench/many-orders.ts"),
).href;
type MakeManyOrders = (
  client: unknown,
  realOrderId: string,
  count: number,
) => Promise<{ orderIds: string[] }>;

const count = 300;

it("a recall names every one of many orders once, whoever reads the list page by page, and owes each one mail", async () => {
  const lots = lotsIn(shop);
  const lot = await lots.receive("BAL-CUL-60", "MANY-1", 5);
  const real = await placeOrder(shop);
  await lots.pack(real, lot, 1);
  const { makeManyOrders } = (await import(manyOrdersFile)) as { makeManyOrders: MakeManyOrders };
  const pool = shop.database.client as {
    acquireConnection: () => Promise<unknown>;
    releaseConnection: (connection: unknown) => Promise<void>;
  };
  const connection = await pool.acquireConnection();
  const { orderIds } = await makeManyOrders(connection, real, count);
  await pool.releaseConnection(connection);

  // a copy has the shape of the order that the engine made, to its pages and its totals
  const shapeOf = async (id: string) => {
    const { body } = await shop.asStaff<{ order: Record<string, unknown> }>(
      "GET",
      `/admin/orders/${id}?fields=total,item_total,shipping_total,tax_total,*items,*items.tax_lines,*shipping_methods,*shipping_address,*summary`,
    );
    return shape(body.order);
  };
  const like = await shapeOf(real);
  for (const id of [orderIds[0]!, orderIds[150]!, orderIds.at(-1)!]) expect(await shapeOf(id)).toEqual(like);

  const opened = await shop.asStaff<RecallDetailResponse>("POST", "/admin/recalls", {
    form_id: randomUUID(),
    type: "recall",
    hazard: "Pieces of plastic",
    lot_ids: [lot.id],
  });
  const { recall } = opened.body;
  expect(recall.people).toMatchObject({ orders: count + 1, sent_units: count + 1 });
  const listed: string[] = [];
  for (let offset = 0; listed.length < count + 1;) {
    const { body } = await shop.asStaff<RecallPeopleResponse>(
      "GET",
      `/admin/recalls/${recall.id}/people?offset=${offset}`,
    );
    expect(body.count).toBe(count + 1);
    expect(body.people.length).toBeGreaterThan(0);
    listed.push(...body.people.map(({ order_id }) => order_id));
    offset += body.page_size;
  }
  expect(listed.toSorted()).toEqual([real, ...orderIds].toSorted());

  const words = {
    product_name: "Cultures capsules",
    brand: "Balance",
    pack_sizes: "60 capsules",
    where_to_find: "",
    reason: "some tubs may hold small pieces of plastic",
    risk_statement: "Pieces of plastic could cause choking",
    action: "Put it in the bin",
    refund_terms: "contact us for a full refund, with or without a receipt",
    contact: "01632 960 001",
  };
  await shop.asStaff("POST", `/admin/recalls/${recall.id}/notice`, words);
  expect((await shop.asStaff("POST", `/admin/recalls/${recall.id}/send`)).status).toBe(200);
  const owed = await shop
    .database("outbox_mail")
    .where({ template: "recall-notice" })
    .countDistinct<{ count: string }[]>("subject_id as count");
  expect(Number(owed[0]!.count)).toBe(count + 1);
});

/** What has which type, and the figures; ids, people and times are each order's own. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== "object" || value === null) return typeof value === "number" ? value : typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isOwn(key) ? typeof part : shape(part)]),
  );
}

function isOwn(key: string): boolean {
  return key === "display_id" || key.endsWith("_at");
}
