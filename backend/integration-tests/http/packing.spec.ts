import type { BasketResponse } from "@balance/contracts/basket";
import {
  cancelOrderFulfillmentWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boughtOrders } from "../fixtures/bought-order";
import { createKit } from "../fixtures/kit";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import { putOnShelf } from "../fixtures/shelf-lots";
import type { TestShop } from "../fixtures/shop";
import type { moveParcel } from "../../src/workflows/dispatch/move-parcel";
import type { sweepParcels } from "../../src/workflows/dispatch/sweep-parcels";
import type { postStock } from "../../src/workflows/lot/post-stock";
import type { packParcel, ParcelToPack } from "../../src/workflows/dispatch/pack-parcel";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
let lots: Record<string, string>;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop, purchase } = paying);
  await createKit(shop, { sku: "KIT", pounds: 40, parts: { "BAL-MCT-500": 1, "BAL-GLU-250": 2 } });
  await putOnShelf(shop, "BAL-MCT-500", [{ code: "M1", life_days: 400, quantity: 50 }]);
  await putOnShelf(shop, "BAL-GLU-250", [
    { code: "G1", life_days: 200, quantity: 5 },
    { code: "G2", life_days: 300, quantity: 50 },
  ]);
  lots = await putOnShelf(shop, "BAL-CUL-60", [
    { code: "SHORT", life_days: 30, quantity: 5 },
    { code: "LATER", life_days: 500, quantity: 60 },
  ]);
  await putOnShelf(shop, "BAL-ENZ-60", [
    { code: "E-SHORT", life_days: 30, quantity: 5 },
    { code: "E-LATER", life_days: 500, quantity: 60 },
    { code: "E-SOONER", life_days: 200, quantity: 3 },
  ]);
});
afterAll(() => paying?.stop());

const packer = { id: "user_packer", name: "Kerensa" };
let keys = 0;

async function buy(goods: Record<string, number>): Promise<string> {
  const [first, ...others] = Object.entries(goods);
  let basket = await purchase.fillBasket(first![0], first![1]);
  for (const [sku, quantity] of others) {
    const variant = await shop.database("product_variant").where({ sku }).first<{ id: string }>("id");
    const url = `/store/baskets/${basket.id}/line-items`;
    const { body } = await shop.asStorefront<BasketResponse>("POST", url, {
      variant_id: variant.id,
      quantity,
    });
    basket = body.basket;
  }
  const { payment_intent_id } = await purchase.prepareReady(basket);
  await purchase.pay(payment_intent_id);
  await purchase.settleToEnd(payment_intent_id);
  const { order_id } = await shop
    .database("settlement")
    .where({ payment_intent_id })
    .first<{ order_id: string }>("order_id");
  return order_id;
}

const linesOf = (orderId: string) =>
  shop
    .database("order_item as i")
    .join("order_line_item as l", "l.id", "i.item_id")
    .join("order as o", (join) => void join.on("o.id", "i.order_id").on("o.version", "i.version"))
    .where("i.order_id", orderId)
    .orderBy("l.variant_sku")
    .select<{ id: string; quantity: string; variant_sku: string }[]>("l.id", "i.quantity", "l.variant_sku");

async function pack(orderId: string, asked: Partial<ParcelToPack> = {}) {
  const { packParcel: run } = shop.load<{ packParcel: typeof packParcel }>(
    "src/workflows/dispatch/pack-parcel",
  );
  const lines = await linesOf(orderId);
  return await run(shop.container, {
    key: `key-${keys++}`,
    order_id: orderId,
    packer,
    lines: lines.map(({ id, quantity }) => ({ line_item_id: id, quantity: Number(quantity) })),
    ...asked,
  });
}

async function packed(orderId: string, asked: Partial<ParcelToPack> = {}) {
  const answer = await pack(orderId, asked);
  if (!answer.packed) throw new Error(JSON.stringify(answer.refusal));
  return answer.parcel;
}

async function move(parcelId: string, to: Parameters<typeof moveParcel>[1]["to"], more: object = {}) {
  const { moveParcel: run } = shop.load<{ moveParcel: typeof moveParcel }>(
    "src/workflows/dispatch/move-parcel",
  );
  return await run(shop.container, { parcel_id: parcelId, to, actor: packer, ...more });
}

const codesIn = (parcelId: string) =>
  shop
    .database("parcel_lot as u")
    .join("lot as l", "l.id", "u.lot_id")
    .where("u.parcel_id", parcelId)
    .orderBy(["l.best_before"])
    .select<{ code: string; quantity: number }[]>("l.code", "u.quantity");

const onShelf = async () => {
  const rows = await shop
    .database("lot_balance as b")
    .join("lot as l", "l.id", "b.lot_id")
    .where("b.shelf", "sale")
    .select<{ code: string; quantity: number }[]>("l.code", "b.quantity");
  return Object.fromEntries(rows.map(({ code, quantity }) => [code, quantity]));
};

/** Every row that tells of an order's fulfilments, by table. */
const rowsOfAnOrder: Record<string, string> = {
  order: `select * from "order" where id = :order`,
  order_item: `select i.* from order_item i join order_line_item l on l.id = i.item_id where order_id = :order order by i.version, l.variant_sku`,
  order_line_item_adjustment: `select a.* from order_line_item_adjustment a join order_line_item l on l.id = a.item_id where a.item_id in (select item_id from order_item where order_id = :order) order by a.version, l.variant_sku`,
  order_shipping: `select * from order_shipping where order_id = :order order by version`,
  order_summary: `select * from order_summary where order_id = :order order by version`,
  order_change: `select * from order_change where order_id = :order order by version`,
  order_change_action: `select a.* from order_change_action a join order_line_item l on l.id = a.details ->> 'reference_id' where order_id = :order order by a.version, l.variant_sku`,
  order_fulfillment: `select * from order_fulfillment where order_id = :order`,
  fulfillment: `select f.* from fulfillment f join order_fulfillment o on o.fulfillment_id = f.id where o.order_id = :order`,
  fulfillment_item: `select i.* from fulfillment_item i join order_fulfillment o on o.fulfillment_id = i.fulfillment_id where o.order_id = :order order by i.sku, i.quantity`,
  fulfillment_label: `select l.* from fulfillment_label l join order_fulfillment o on o.fulfillment_id = l.fulfillment_id where o.order_id = :order`,
  fulfillment_address: `select a.* from fulfillment_address a join fulfillment f on f.delivery_address_id = a.id join order_fulfillment o on o.fulfillment_id = f.id where o.order_id = :order`,
  reservation_item: `select r.* from reservation_item r where r.line_item_id in (select item_id from order_item where order_id = :order) order by r.inventory_item_id, r.quantity`,
};

/** What two orders of the same goods can't share. */
const ofItsOwn =
  /^(id|order_id|item_id|line_item_id|fulfillment_id|delivery_address_id|shipping_method_id|(shipping|billing)_address_id|order_change_id|reference_id|display_id|custom_display_id|ordering|metadata|.*_at)$/;
const idInJson = /\b(ordli|basket|settle|ful|fulfillment)_\w+/g;

async function shapeOf(orderId: string) {
  const shape: Record<string, unknown> = {};
  for (const [table, sql] of Object.entries(rowsOfAnOrder)) {
    const { rows } = await shop.database.raw<{ rows: Record<string, unknown>[] }>(sql, { order: orderId });
    shape[table] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          if (value !== null && ofItsOwn.test(column)) return [column, "set"];
          if (column === "details") return [column, quantitiesAsNumbers(value)];
          return [
            column,
            JSON.parse((JSON.stringify(value) ?? "null").replaceAll(idInJson, "$1_…")) as unknown,
          ];
        }),
      ),
    );
  }
  return shape;
}

/** The engine writes a quantity as number or text, by how it came to it. */
function quantitiesAsNumbers(value: unknown): unknown {
  const { quantity, ...rest } = value as Record<string, unknown>;
  return { ...rest, reference_id: "set", quantity: Number(quantity) };
}

/** What the engine counts of each item, as numbers and as their exact twins. */
async function levels(): Promise<Record<string, number>> {
  const rows = await shop
    .database("inventory_level as l")
    .join("inventory_item as i", "i.id", "l.inventory_item_id")
    .select<{ sku: string; stocked: string; reserved: string; raw: string; raw_reserved: string }[]>(
      "i.sku",
      "l.stocked_quantity as stocked",
      "l.reserved_quantity as reserved",
      shop.database.raw("l.raw_stocked_quantity ->> 'value' as raw"),
      shop.database.raw("l.raw_reserved_quantity ->> 'value' as raw_reserved"),
    );
  return Object.fromEntries(
    rows.flatMap(({ sku, ...counts }) =>
      Object.entries(counts).map(([name, value]) => [`${name} ${sku}`, Number(value)] as const),
    ),
  );
}
const difference = (before: Record<string, number>, after: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, value]) => [name, value - before[name]!] as const)
      .filter(([, more]) => more !== 0),
  );

describe("a parcel of ours", () => {
  it.each<[string, Record<string, number>]>([
    ["one line", { "BAL-CUL-60": 2 }],
    ["several lines, one of them a set", { "BAL-CUL-60": 1, KIT: 2, "BAL-GLU-250": 1 }],
  ])("of %s equals the engine's fulfilment row by row, packed, sent and delivered", async (_, goods) => {
    const theirs = await buy(goods);
    const ours = await buy(goods);
    const start = await levels();
    const { result } = await createOrderFulfillmentWorkflow(shop.container).run({
      input: {
        order_id: theirs,
        created_by: packer.id,
        items: (await linesOf(theirs)).map(({ id, quantity }) => ({ id, quantity: Number(quantity) })),
      },
    });
    const between = await levels();
    const parcel = await packed(ours);
    expect(await shapeOf(ours)).toEqual(await shapeOf(theirs));
    expect(difference(between, await levels())).toEqual(difference(start, between));

    await createOrderShipmentWorkflow(shop.container).run({
      input: {
        order_id: theirs,
        fulfillment_id: result.id,
        created_by: packer.id,
        items: [],
        labels: [{ tracking_number: "QK1", tracking_url: "#", label_url: "#" }],
      },
    });
    const sending = { carrier: "By hand", tracking_number: "QK1" };
    expect(await move(parcel.id, "sent", { sending })).toMatchObject({ moved: true });
    expect(await shapeOf(ours)).toEqual(await shapeOf(theirs));

    await markOrderFulfillmentAsDeliveredWorkflow(shop.container).run({
      input: { orderId: theirs, fulfillmentId: result.id },
    });
    expect(await move(parcel.id, "delivered")).toMatchObject({ moved: true });
    expect(await shapeOf(ours)).toEqual(await shapeOf(theirs));
  });

  it("that is unpacked equals the engine's cancelled fulfilment, and its units are in their lots again", async () => {
    const goods = { KIT: 1, "BAL-GLU-250": 2 };
    const theirs = await buy(goods);
    const ours = await buy(goods);
    const { result } = await createOrderFulfillmentWorkflow(shop.container).run({
      input: {
        order_id: theirs,
        created_by: packer.id,
        items: (await linesOf(theirs)).map(({ id, quantity }) => ({ id, quantity: Number(quantity) })),
      },
    });
    await cancelOrderFulfillmentWorkflow(shop.container).run({
      input: { order_id: theirs, fulfillment_id: result.id },
    });
    const before = await onShelf();
    const counted = await levels();
    const parcel = await packed(ours);
    expect(await onShelf()).not.toEqual(before);
    await move(parcel.id, "cancelled", { detail: "The wrong box" });
    expect(await shapeOf(ours)).toEqual(await shapeOf(theirs));
    expect(await levels()).toEqual(counted);
    expect(await onShelf()).toEqual(before);
    // and can be packed anew
    await packed(ours);
  });

  it("takes the earliest best-before that still lives long enough, and splits a line over lots", async () => {
    const order = await buy({ "BAL-ENZ-60": 5 });
    const parcel = await packed(order);
    expect(await codesIn(parcel.id)).toEqual([
      { code: "E-SOONER", quantity: 3 },
      { code: "E-LATER", quantity: 2 },
    ]);
    expect(await onShelf()).toMatchObject({ "E-SHORT": 5, "E-SOONER": 0, "E-LATER": 58 });
    const sums = await shop.database.raw<{ rows: unknown[] }>(
      `select l.inventory_item_id from inventory_level l left join stock_entry e
         on e.inventory_item_id = l.inventory_item_id and e.location_id = l.location_id and e.shelf = 'sale'
       where l.deleted_at is null group by l.id having coalesce(sum(e.quantity), 0) <> l.stocked_quantity`,
    );
    expect(sums.rows).toEqual([]);
  });

  it("can be one of several, and all together hold no more than was bought", async () => {
    const order = await buy({ "BAL-CUL-60": 3 });
    const [line] = await linesOf(order);
    const some = (quantity: number) => ({ lines: [{ line_item_id: line!.id, quantity }] });
    await packed(order, some(1));
    expect(await pack(order, some(3))).toMatchObject({
      packed: false,
      refusal: { reason: "already_packed" },
    });
    await packed(order, some(2));
    expect(await pack(order, some(1))).toMatchObject({
      packed: false,
      refusal: { reason: "already_packed" },
    });
  });

  it("is one parcel when the same button is pressed twice", async () => {
    const order = await buy({ "BAL-CUL-60": 1 });
    const both = await Promise.all([packed(order, { key: "twice" }), packed(order, { key: "twice" })]);
    expect(both[0].id).toBe(both[1].id);
    expect((await packed(order, { key: "twice" })).id).toBe(both[0].id);
  });

  it("is one parcel when the same button is pressed twice for a part of goods that nobody counts", async () => {
    const order = await buy({ "BAL-ENZ-60": 2 });
    const [line] = await linesOf(order);
    const counted = (manage_inventory: boolean) =>
      shop.database("product_variant").where({ sku: "BAL-ENZ-60" }).update({ manage_inventory });
    await counted(false);
    try {
      const press = { key: `uncounted-${keys++}`, lines: [{ line_item_id: line!.id, quantity: 1 }] };
      const all = await Promise.all(Array.from({ length: 8 }, () => packed(order, press)));
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    } finally {
      await counted(true);
    }
  });

  it("is refused in words when its key is that of another order's parcel", async () => {
    const [one, other] = [await buy({ "BAL-CUL-60": 1 }), await buy({ "BAL-CUL-60": 1 })];
    const { key } = await packed(one);
    const before = await onShelf();
    expect(await pack(other, { key })).toMatchObject({ packed: false, refusal: { reason: "state" } });
    expect(await onShelf()).toEqual(before);
    await packed(other);
  });

  it("is packed by one of eight packers who reach for it at once", async () => {
    const order = await buy({ "BAL-CUL-60": 2 });
    const before = await onShelf();
    const answers = await Promise.all(Array.from({ length: 8 }, () => pack(order)));
    expect(answers.filter((answer) => answer.packed)).toHaveLength(1);
    for (const answer of answers) if (!answer.packed) expect(answer.refusal.reason).toBe("already_packed");
    expect((await onShelf()).LATER).toBe(before.LATER! - 2);
  });
});

describe("a lot", () => {
  const take = async (order: string, lot_id: string, inventory?: string) => {
    const [line] = await linesOf(order);
    const { inventory_item_id } = await shop
      .database("lot")
      .where({ id: inventory ?? lot_id })
      .first<{ inventory_item_id: string }>("inventory_item_id");
    return await pack(order, {
      lots: [{ line_item_id: line!.id, inventory_item_id, lot_id, quantity: Number(line!.quantity) }],
    });
  };

  it("that somebody scanned is what goes, as long as it may", async () => {
    const order = await buy({ "BAL-CUL-60": 1 });
    expect(await take(order, lots.SHORT!)).toMatchObject({ refusal: { reason: "lot_too_short" } });
    expect(await take(order, "lot_BAL-MCT-500_M1")).toMatchObject({
      refusal: { reason: expect.stringMatching(/lot_of_other_item|not_enough|wrong_total/) as unknown },
    });
    expect(await take(order, "lot_BAL-MCT-500_M1", lots.LATER)).toMatchObject({
      refusal: { reason: "lot_of_other_item" },
    });
    const answer = await take(order, lots.LATER!);
    expect(answer).toMatchObject({ packed: true });
  });

  it("that is held while its units are in the packer's hands is refused, and nothing is written", async () => {
    const order = await buy({ "BAL-CUL-60": 1 });
    const held = await putOnShelfBeside("HELD", 2);
    await shop.database.transaction(async (transaction) => {
      const { postStock: post } = shop.load<{ postStock: typeof postStock }>("src/workflows/lot/post-stock");
      const { location_id } = await transaction("lot_balance")
        .where({ lot_id: held })
        .first<{ location_id: string }>();
      await transaction("lot").where({ id: held }).update({ status: "recalled" });
      await post(transaction, {
        ...{ key: "hold HELD", kind: "recall", reason: "Glass", actor: { id: null, name: "Test" } },
        entries: [
          { lot_id: held, location_id, shelf: "sale", quantity: -2 },
          { lot_id: held, location_id, shelf: "held", quantity: 2 },
        ],
      });
    });
    const before = await shapeOf(order);
    expect(await take(order, held)).toMatchObject({
      packed: false,
      refusal: { reason: "lot_off_sale", message: expect.stringContaining("is recalled") as unknown },
    });
    expect(await shapeOf(order)).toEqual(before);
    expect(await shop.database("parcel").where({ order_id: order })).toEqual([]);
  });

  it("that nobody has named yet does not leave, and is not proposed", async () => {
    const order = await buy({ "BAL-CUL-60": 1 });
    const { inventory_item_id } = await shop
      .database("lot")
      .where({ id: lots.LATER })
      .first<{ inventory_item_id: string }>("inventory_item_id");
    // staff raise the stock on the engine's own screen, where no lot is asked for
    await shop.database.raw(
      `update inventory_level set stocked_quantity = stocked_quantity + 4,
         raw_stocked_quantity = jsonb_build_object('value', (stocked_quantity + 4)::text, 'precision', 20)
       where inventory_item_id = ? and deleted_at is null`,
      [inventory_item_id],
    );
    const { id: unknown } = await shop
      .database("lot")
      .where({ inventory_item_id, is_unassigned: true })
      .first<{ id: string }>("id");
    expect(await take(order, unknown)).toMatchObject({
      packed: false,
      refusal: { reason: "lot_unknown", message: expect.stringContaining("name their lot") as unknown },
    });
    const parcel = await packed(order);
    expect((await codesIn(parcel.id)).map(({ code }) => code)).not.toContain("UNASSIGNED");
  });

  async function putOnShelfBeside(code: string, quantity: number): Promise<string> {
    const id = `lot_beside_${code}`;
    await shop.database.transaction(async (transaction) => {
      const { postStock: post } = shop.load<{ postStock: typeof postStock }>("src/workflows/lot/post-stock");
      const of = { lot_id: lots.LATER };
      const { location_id } = await transaction("lot_balance").where(of).first<{ location_id: string }>();
      await transaction.raw(
        `insert into lot (id, inventory_item_id, code, best_before, received_on, status)
         select ?, inventory_item_id, ?, current_date + 600, current_date, 'on_sale' from lot where id = ?`,
        [id, code, lots.LATER!],
      );
      await post(transaction, {
        ...{ key: `beside ${code}`, kind: "receipt", reason: "Came", actor: { id: null, name: "Test" } },
        entries: [{ lot_id: id, location_id, shelf: "sale", quantity }],
      });
    });
    return id;
  }
});

describe("an order", () => {
  it("that is being cancelled is packed by nobody", async () => {
    const order = await buy({ "BAL-CUL-60": 1 });
    await boughtOrders(paying).staff("POST", `/admin/orders/${order}/cancel`);
    expect(await pack(order)).toMatchObject({ packed: false, refusal: { reason: "order_cancelled" } });
  });
});

describe("a packer whose process dies", () => {
  it("between the stock and the lots has packed nothing, and the next one packs it all", async () => {
    const order = await buy({ "BAL-CUL-60": 2 });
    const [shape, shelf, counted] = [await shapeOf(order), await onShelf(), await levels()];
    const gate = 814_200;
    await shop.database.raw(
      `create function stand_at_gate() returns trigger language plpgsql as
         $$ begin perform pg_advisory_xact_lock_shared(${gate}); return null; end $$;
       create trigger stand_at_gate after insert on parcel_lot for each row execute function stand_at_gate();`,
    );
    const holder = await shop.database.transaction();
    await holder.raw(`select pg_advisory_xact_lock(${gate})`);
    const dies = expect(pack(order)).rejects.toThrow();
    const standing = async () =>
      (
        await holder.raw<{ rows: { pid: number }[] }>(
          `select pid from pg_locks where locktype = 'advisory' and objid = ${gate} and not granted`,
        )
      ).rows.map(({ pid }) => pid);
    await expect.poll(standing, { timeout: 20_000 }).toHaveLength(1);
    // all is written and nothing is committed: what kill -9 does to a connection
    await holder.raw(`select pg_terminate_backend(pid) from unnest(?::int[]) pid`, [await standing()]);
    await dies;
    await holder.rollback();
    await shop.database.raw(`drop trigger stand_at_gate on parcel_lot; drop function stand_at_gate();`);
    expect(await shapeOf(order)).toEqual(shape);
    expect([await onShelf(), await levels()]).toEqual([shelf, counted]);
    expect(await shop.database("parcel").where({ order_id: order })).toEqual([]);
    await packed(order);
  });

  it("before it could tell the rest of the shop is made up for by the sweeper", async () => {
    const parcel = await packed(await buy({ "BAL-CUL-60": 1 }));
    const long = { announced_at: null, updated_at: new Date(0) };
    await shop.database("parcel").where({ id: parcel.id }).update(long);
    const { sweepParcels: sweep } = shop.load<{ sweepParcels: typeof sweepParcels }>(
      "src/workflows/dispatch/sweep-parcels",
    );
    await sweep(shop.container);
    const row = await shop.database("parcel").where({ id: parcel.id }).first<{ announced_at: unknown }>();
    expect(row.announced_at).not.toBeNull();
  });
});
