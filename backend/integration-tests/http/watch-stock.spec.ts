import type { LotResponse, StockLevelsResponse, StockTasksResponse } from "@balance/contracts/lot-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { createStaffProduct } from "../fixtures/staff-product";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { openStockDesk, type StockDesk } from "../fixtures/stock-desk";
import { stockDifferences } from "../fixtures/stock-sums";

let shop: TestShop;
let mailServer: MailServer;
let desk: StockDesk;
let longLife: Awaited<ReturnType<typeof createStaffProduct>>;
let fewLeft: Awaited<ReturnType<typeof createStaffProduct>>;
beforeAll(async () => {
  mailServer = await startMailServer();
  shop = await startTestShop({ SMTP_URL: mailServer.url });
  longLife = await createStaffProduct(shop, { title: "Long life", pounds: 5, stock: 0 });
  fewLeft = await createStaffProduct(shop, { title: "Few left", pounds: 5, stock: 11 });
  desk = await openStockDesk(shop);
});
afterAll(async () => {
  await shop?.stop();
  await mailServer?.stop();
});

const watch = (today: string) =>
  shop
    .load<{ watchStock: (container: MedusaContainer, today: string) => Promise<void> }>(
      "src/workflows/lot/watch-stock",
    )
    .watchStock(shop.container, today);

const tasksOf = async (item: string) =>
  (await shop.asStaff<StockTasksResponse>("GET", "/admin/stock-tasks")).body.tasks.filter(
    (task) => task.item.inventory_item_id === item,
  );

/** The mails to the shop that tell of this item, each by what it says of it. */
async function toldOf(item: string): Promise<string[]> {
  const mails = await shop
    .database("outbox_mail")
    .where({ template: "stock-alert" })
    .pluck<string[]>("subject_id");
  const tasks = await shop
    .database("stock_task")
    .where({ inventory_item_id: item })
    .whereIn("told_in", mails)
    .select<{ kind: string }[]>("kind");
  return tasks.map(({ kind }) => kind).sort();
}

it("a lot leaves sale on the day after the last on which it has the promised life, and is marked when that is over", async () => {
  const item = await desk.newItem();
  // 90 days of life are promised: 28 September 2030 is the last day
  const { id } = await desk.receive(item, "A", 7, { best_before: "2030-12-27" });
  await desk.receive(item, "B", 5, { best_before: "2031-12-31" });
  await watch("2030-08-28");
  expect(await tasksOf(item)).toEqual([]);
  await watch("2030-09-28");
  expect(await desk.lot(id)).toMatchObject({ status: "on_sale", sale: 7, sell_until: "2030-09-28" });
  expect(await tasksOf(item)).toMatchObject([
    { kind: "near_expiry", lot_id: id, detail: expect.stringContaining("7 units") as unknown },
  ]);
  await Promise.all([watch("2030-09-29"), watch("2030-09-29")]);
  expect(await desk.lot(id)).toMatchObject({
    status: "blocked",
    sale: 0,
    held: 7,
    hold_reason: expect.stringContaining("90 days") as unknown,
  });
  expect((await desk.engine(item)).stocked).toBe(5);
  expect(await tasksOf(item)).toEqual([]);
  await watch("2030-12-27");
  expect((await desk.lot(id)).status).toBe("blocked");
  await watch("2030-12-28");
  const { lot, postings } = (await shop.asStaff<LotResponse>("GET", `/admin/lots/${id}`)).body;
  expect(lot).toMatchObject({ status: "expired", held: 7 });
  expect(postings.map(({ kind, actor_id }) => [kind, actor_id === null])).toEqual([
    ["hold", true],
    ["hold", true],
    ["receipt", false],
  ]);
  expect(await stockDifferences(shop.database)).toEqual([]);
});

it("a product that promises a longer life leaves sale sooner", async () => {
  await shop
    .database("product_variant")
    .where({ product_id: longLife.id })
    .update({ metadata: JSON.stringify({ min_remaining_shelf_life_days: 120 }) });
  const item = longLife.variants[0]!.inventory_items![0]!.inventory_item_id;
  const lot = await desk.receive(item, "A", 50, { best_before: "2030-12-27" });
  expect(lot.sell_until).toBe("2030-08-29");
  await watch("2030-08-30");
  expect(await desk.lot(lot.id)).toMatchObject({ status: "blocked" });
});

it("few units left are told once a day, however often they come and go, and again on another day", async () => {
  const item = fewLeft.variants[0]!.inventory_items![0]!.inventory_item_id;
  const setStock = (stocked_quantity: number) =>
    shop.asStaff("POST", `/admin/inventory-items/${item}/location-levels/${desk.location}`, {
      stocked_quantity,
    });
  const mails = () => shop.database("outbox_mail").where({ template: "stock-alert" }).count();
  await watch("2030-10-01");
  expect(await tasksOf(item)).toEqual([]);
  await setStock(10);
  await watch("2030-10-01");
  expect(await tasksOf(item)).toMatchObject([{ kind: "low_stock", state: "open" }]);
  expect(await toldOf(item)).toEqual(["low_stock"]);
  await expect
    .poll(() => mailServer.received.map(({ text }) => text.replaceAll("\r", "")).join("\n"))
    .toContain("Few left, One\n10 units are free to sell.");
  const before = await mails();
  await setStock(50);
  await watch("2030-10-01");
  await setStock(3);
  await watch("2030-10-01");
  expect(await tasksOf(item)).toMatchObject([{ detail: expect.stringContaining("3 units") as unknown }]);
  expect(await mails()).toEqual(before);
  await watch("2030-10-02");
  await watch("2030-10-02");
  expect(await toldOf(item)).toEqual(["low_stock"]);
  expect(await mails()).not.toEqual(before);
});

it("an item is low at the number that staff set for it, in its task and on the page of the stock", async () => {
  const item = fewLeft.variants[0]!.inventory_items![0]!.inventory_item_id;
  const lowAt = (low_stock_at: unknown) =>
    shop.asStaff("POST", `/admin/stock-levels/${item}`, { low_stock_at });
  const level = async () =>
    (await shop.asStaff<StockLevelsResponse>("GET", "/admin/stock-levels?limit=200")).body.levels.find(
      (row) => row.item.inventory_item_id === item,
    );
  await shop.asStaff("POST", `/admin/inventory-items/${item}`, { metadata: { shelf: "left" } });
  await shop.asStaff("POST", `/admin/inventory-items/${item}/location-levels/${desk.location}`, {
    stocked_quantity: 20,
  });
  await watch("2030-11-01");
  expect(await level()).toMatchObject({ is_low: false, item: { low_stock_at: 10 } });
  for (const wrong of [-1, 2.5, "20"]) expect((await lowAt(wrong)).status).toBe(400);
  expect((await lowAt(20)).status).toBe(200);
  expect(await level()).toMatchObject({ is_low: true, item: { low_stock_at: 20 } });
  await watch("2030-11-01");
  expect(await tasksOf(item)).toMatchObject([{ kind: "low_stock", state: "open" }]);
  await lowAt(19);
  await watch("2030-11-01");
  expect(await tasksOf(item)).toEqual([]);
  await lowAt(null);
  expect(await level()).toMatchObject({ item: { low_stock_at: 10 } });
  const { metadata } = await shop
    .database("inventory_item")
    .where({ id: item })
    .first<{ metadata: object }>();
  expect(metadata).toEqual({ shelf: "left" });
  expect((await shop.asStaff("POST", "/admin/stock-levels/iitem_none", { low_stock_at: 3 })).status).toBe(
    404,
  );
});

it("a ledger that differs from the engine becomes a task until it does not", async () => {
  const item = await desk.newItem(5);
  // past every trigger, as only somebody with the database's own rights can
  const corrupt = (by: number) =>
    shop.database.transaction(async (transaction) => {
      await transaction.raw("set local session_replication_role = replica");
      await transaction("inventory_level")
        .where({ inventory_item_id: item })
        .increment("stocked_quantity", by);
    });
  await corrupt(1);
  await watch("2030-10-03");
  expect(await tasksOf(item)).toMatchObject([
    { kind: "ledger_differs", detail: expect.stringContaining("has 5 units") as unknown },
  ]);
  await corrupt(-1);
  await watch("2030-10-03");
  expect(await tasksOf(item)).toEqual([]);
});

it("all stock of the demonstration is in lots, each with a date and a supplier", async () => {
  const { rows } = await shop.database.raw<{ rows: object[] }>(
    `select l.code, b.quantity from lot_balance b join lot l on l.id = b.lot_id
     join inventory_item i on i.id = l.inventory_item_id
     where b.quantity > 0 and i.sku not like 'DESK-%' and i.sku not in ('LONG-LIFE', 'FEW-LEFT')
       and (l.is_unassigned or l.best_before is null or l.supplier_id is null)`,
  );
  expect(rows).toEqual([]);
  expect(await shop.database("lot").whereNotNull("supplier_id").count()).not.toEqual([{ count: "0" }]);
});

it("a sale of units that are not there is told before any number of things that can wait", async () => {
  const item = await desk.newItem(1);
  const put = (kind: string, many: number) =>
    shop.database.raw(
      `insert into stock_task (id, kind, subject_id, inventory_item_id, detail)
       select 'many_' || ? || n, ?, 'many ' || n, ?, 'Made by a test' from generate_series(1, ?::int) n`,
      [kind, kind, item, many],
    );
  await put("low_stock", 600);
  await put("oversold", 1);
  expect((await tasksOf(item))[0]).toMatchObject({ kind: "oversold" });
  await shop.database("stock_task").where({ inventory_item_id: item }).delete();
});
