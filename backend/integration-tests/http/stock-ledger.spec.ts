import type { MedusaContainer } from "@medusajs/framework/types";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { stockLocationId } from "../fixtures/staff-product";
import { stockDifferences } from "../fixtures/stock-sums";

let shop: TestShop;
let location: string;
beforeAll(async () => {
  shop = await startTestShop();
  location = await stockLocationId(shop);
});
afterAll(() => shop?.stop());
afterEach(async () => expect(await stockDifferences(shop.database)).toEqual([]));

let made = 0;
async function newItem(): Promise<string> {
  const { status, body } = await shop.asStaff<{ inventory_item: { id: string } }>(
    "POST",
    "/admin/inventory-items",
    {
      sku: `LEDGER-${(made += 1)}`,
      title: "Tea",
    },
  );
  expect(status).toBe(200);
  return body.inventory_item.id;
}

const levelsOf = (item: string) => `/admin/inventory-items/${item}/location-levels`;
const setLevel = (item: string, stocked_quantity: number) =>
  shop.asStaff("POST", `${levelsOf(item)}/${location}`, { stocked_quantity });

async function stockedItem(stocked_quantity: number): Promise<string> {
  const item = await newItem();
  const { status } = await shop.asStaff("POST", levelsOf(item), { location_id: location, stocked_quantity });
  expect(status).toBe(200);
  return item;
}

async function addLot(
  item: string,
  code: string,
  best_before: string | null,
  status = "on_sale",
): Promise<string> {
  const id = `lot_${item}_${code}`;
  await shop
    .database("lot")
    .insert({ id, inventory_item_id: item, code, best_before, received_on: "2026-11-01", status });
  return id;
}

/** Units on sale by the lot's code. */
async function onSale(item: string): Promise<Record<string, number>> {
  const rows = await shop
    .database("lot_balance as b")
    .join("lot as l", "l.id", "b.lot_id")
    .where({ inventory_item_id: item, shelf: "sale" })
    .where("quantity", ">", 0)
    .select<{ code: string; quantity: number }[]>("code", "quantity");
  return Object.fromEntries(rows.map(({ code, quantity }) => [code, quantity]));
}

const questionsOf = (item: string) =>
  shop.database("lot_question").where({ inventory_item_id: item }).orderBy("asked_at").pluck("quantity");

describe("what staff do on the engine's own stock screens", () => {
  it("is in the ledger, first as units whose lot nobody has said", async () => {
    const item = await stockedItem(12);
    expect(await onSale(item)).toEqual({ UNASSIGNED: 12 });
    expect((await setLevel(item, 15)).status).toBe(200);
    expect((await setLevel(item, 4)).status).toBe(200);
    expect(await onSale(item)).toEqual({ UNASSIGNED: 4 });
    expect(await questionsOf(item)).toEqual([12, 3]);
  });

  it("goes to the only lot on sale without a question", async () => {
    const item = await newItem();
    await addLot(item, "A", "2027-06-30");
    await shop.asStaff("POST", levelsOf(item), { location_id: location, stocked_quantity: 5 });
    await addLot(item, "B", "2027-05-31");
    await setLevel(item, 8);
    await setLevel(item, 2);
    expect(await onSale(item)).toEqual({ A: 2 });
    expect(await questionsOf(item)).toEqual([]);
  });

  it("in a batch, deleted and made anew, is in the ledger too", async () => {
    const item = await stockedItem(7);
    const { body } = await shop.asStaff<{ inventory_item: { location_levels: { id: string }[] } }>(
      "GET",
      `/admin/inventory-items/${item}?fields=id,*location_levels`,
    );
    const [level] = body.inventory_item.location_levels;
    const updated = await shop.asStaff("POST", "/admin/inventory-items/location-levels/batch", {
      create: [],
      update: [{ id: level!.id, inventory_item_id: item, location_id: location, stocked_quantity: 9 }],
      delete: [],
    });
    expect(updated.status).toBe(200);
    expect(await onSale(item)).toEqual({ UNASSIGNED: 9 });
    await setLevel(item, 0);
    expect((await shop.asStaff("DELETE", `${levelsOf(item)}/${location}`)).status).toBe(200);
    expect(await onSale(item)).toEqual({});
    await shop.asStaff("POST", levelsOf(item), { location_id: location, stocked_quantity: 3 });
    expect(await onSale(item)).toEqual({ UNASSIGNED: 3 });
  });
});

describe("the engine's own stock screens", () => {
  const actorOf = async (item: string) =>
    shop
      .database("stock_posting as p")
      .join("stock_entry as e", "e.posting_id", "p.id")
      .where({ inventory_item_id: item })
      .orderBy("p.created_at", "desc")
      .first<{ actor_id: string | null; reason: string }>("p.actor_id", "p.reason");

  it("say in the ledger who changed the stock there", async () => {
    const item = await stockedItem(5);
    await setLevel(item, 9);
    expect(await actorOf(item)).toEqual({
      actor_id: expect.stringMatching(/^user_/) as unknown,
      reason: "Set on the engine's own stock page",
    });
    const batch = `${levelsOf(item)}/batch`;
    const updated = await shop.asStaff("POST", batch, {
      update: [{ location_id: location, stocked_quantity: 4 }],
    });
    expect(updated.status).toBe(200);
    expect((await actorOf(item)).actor_id).toMatch(/^user_/);
    expect(await onSale(item)).toEqual({ UNASSIGNED: 4 });
  });

  it("refuse half a unit, and what the engine refuses leaves nothing", async () => {
    const item = await stockedItem(5);
    for (const body of [
      { stocked_quantity: 2.5 },
      { stocked_quantity: -1 },
      { stocked_quantity: 8, colour: "red" },
    ])
      expect((await shop.asStaff("POST", `${levelsOf(item)}/${location}`, body)).status).toBe(400);
    expect((await shop.asStaff("POST", `${levelsOf(item)}/sloc_none`, { stocked_quantity: 8 })).status).toBe(
      404,
    );
    expect(
      (await shop.asStaff("POST", levelsOf(item), { location_id: location, stocked_quantity: 0.5 })).status,
    ).toBe(400);
    expect(await onSale(item)).toEqual({ UNASSIGNED: 5 });
  });
});

describe("what anybody does by SQL", () => {
  it("is in the ledger, row by row", async () => {
    const [one, two] = [await stockedItem(5), await stockedItem(6)];
    await shop.database.raw(
      `update inventory_level set stocked_quantity = stocked_quantity + 10 where inventory_item_id = any(?)`,
      [[one, two]],
    );
    expect([await onSale(one), await onSale(two)]).toEqual([{ UNASSIGNED: 15 }, { UNASSIGNED: 16 }]);
    await shop
      .database("inventory_level")
      .where({ inventory_item_id: one })
      .update({ deleted_at: new Date() });
    expect(await onSale(one)).toEqual({});
    await shop.database("inventory_level").where({ inventory_item_id: one }).update({ deleted_at: null });
    await shop.database("inventory_level").where({ inventory_item_id: two }).delete();
    expect([await onSale(one), await onSale(two)]).toEqual([{ UNASSIGNED: 15 }, {}]);
  });

  it("that would leave half a unit, or fewer than none, is refused", async () => {
    const item = await stockedItem(5);
    for (const stocked_quantity of [-1, 2.5])
      await expect(
        shop.database("inventory_level").where({ inventory_item_id: item }).update({ stocked_quantity }),
      ).rejects.toThrow("whole units");
    await expect(shop.database.raw("truncate inventory_level cascade")).rejects.toThrow("cannot follow");
  });

  it("to the ledger itself is refused: it only grows, and never past the engine", async () => {
    const item = await stockedItem(5);
    for (const table of ["stock_posting", "stock_entry"]) {
      await expect(shop.database(table).update({ deleted_at: new Date() })).rejects.toThrow("append-only");
      await expect(shop.database(table).delete()).rejects.toThrow("append-only");
      await expect(shop.database.raw(`truncate ${table} cascade`)).rejects.toThrow("append-only");
    }
    await expect(shop.database("lot_balance").update({ quantity: 1 })).rejects.toThrow("follows stock_entry");
    const entry = await shop.database("stock_entry").where({ inventory_item_id: item }).first<object>();
    await expect(
      shop.database("stock_entry").insert({ ...entry, id: `sentry_${item}`, quantity: 1 }),
    ).rejects.toThrow("the engine has 5");
  });
});

it("stock that was there before the ledger began is in it, and asks for its lot", async () => {
  const item = await stockedItem(0);
  await shop.database.transaction(async (transaction) => {
    // as in a shop that had no ledger yet: no trigger follows
    await transaction.raw("set local session_replication_role = replica");
    await transaction("inventory_level").where({ inventory_item_id: item }).update({ stocked_quantity: 7 });
  });
  const begin = shop.load<{ default: (args: { container: MedusaContainer }) => Promise<void> }>(
    "src/migration-scripts/stock-ledger",
  ).default;
  await begin({ container: shop.container });
  await begin({ container: shop.container });
  expect(await onSale(item)).toEqual({ UNASSIGNED: 7 });
  expect(await questionsOf(item)).toEqual([7]);
});

it("what is reserved leaves no posting, and what is on hold stays off sale", async () => {
  const item = await stockedItem(5);
  const reserved = await shop.asStaff("POST", "/admin/reservations", {
    inventory_item_id: item,
    location_id: location,
    quantity: 2,
  });
  expect(reserved.status).toBe(200);
  expect(await shop.database("stock_entry").where({ inventory_item_id: item }).pluck("quantity")).toEqual([
    5,
  ]);
  const held = await addLot(item, "H", "2027-06-30", "blocked");
  const { posting_id } = await shop
    .database("stock_entry")
    .where({ inventory_item_id: item })
    .first<{ posting_id: string }>();
  await expect(
    shop.database("stock_entry").insert({
      id: `sentry_held_${item}`,
      posting_id,
      lot_id: held,
      inventory_item_id: item,
      location_id: location,
      shelf: "sale",
      quantity: 1,
    }),
  ).rejects.toThrow("cannot come on sale");
});
