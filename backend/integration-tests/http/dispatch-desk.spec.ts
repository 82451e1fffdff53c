import type {
  DispatchOrder,
  DispatchOrderResponse,
  DispatchOrdersResponse,
  PickListResponse,
} from "@balance/contracts/dispatch-desk";
import type { OrderPageResponse } from "@balance/contracts/payment";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BoughtOrder, boughtOrders, type BoughtOrders } from "../fixtures/bought-order";
import { type PayingShop, startPayingShop } from "../fixtures/purchase";
import { putOnShelf } from "../fixtures/shelf-lots";
import { textOfPdf } from "../fixtures/tax-document";
import type { TestShop } from "../fixtures/shop";
import type { parcelSentLetter } from "../../src/workflows/dispatch/parcel-letters";

let paying: PayingShop;
let shop: TestShop;
let bought: BoughtOrders;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop } = paying);
  bought = boughtOrders(paying);
  await putOnShelf(shop, "BAL-CUL-60", [
    { code: "OLDER", life_days: 200, quantity: 2 },
    { code: "YOUNGER", life_days: 400, quantity: 90 },
  ]);
  await putOnShelf(shop, "BAL-MCT-500", [{ code: "OTHER", life_days: 400, quantity: 90 }]);
});
afterAll(() => paying?.stop());

let keys = 0;
const newKey = () => `key-of-a-test-${keys++}`;
const read = async (id: string) =>
  (await bought.staff<DispatchOrderResponse>("GET", `/admin/dispatch/orders/${id}`)).order;
const post = async (path: string, body: object) =>
  (await bought.staff<DispatchOrderResponse>("POST", `/admin/dispatch/${path}`, body)).order;
const refused = async (path: string, body: object) => {
  const answer = await shop.asStaff<{ message: string; reason?: string }>(
    "POST",
    `/admin/dispatch/${path}`,
    body,
  );
  return { status: answer.status, ...answer.body };
};
const pack = async (order: DispatchOrder, quantity?: number) =>
  await post(`orders/${order.id}/parcels`, {
    key: newKey(),
    lines: order.lines.map(({ line_item_id, bought: all }) => ({ line_item_id, quantity: quantity ?? all })),
  });
const page = async ({ token }: BoughtOrder) =>
  (await shop.asStorefront<OrderPageResponse>("GET", `/store/order-pages/${token}`)).body;
const mailsAbout = (id: string) =>
  shop.database("outbox_mail").where({ subject_id: id }).orderBy("created_at").pluck<string[]>("template");

describe("an order to pack", () => {
  it("is in the queue, oldest first, and found by its number; staff alone see it", async () => {
    const first = await bought.buy();
    const second = await bought.buy();
    const { orders } = await bought.staff<DispatchOrdersResponse>("GET", "/admin/dispatch/orders");
    const ids = orders.map(({ id }) => id);
    expect(ids.indexOf(first.order_id)).toBeLessThan(ids.indexOf(second.order_id));
    const { number } = await read(second.order_id);
    const found = await bought.staff<DispatchOrdersResponse>("GET", `/admin/dispatch/orders?q=${number}`);
    expect(found).toMatchObject({ count: 1, orders: [{ id: second.order_id, units_to_pack: 1 }] });
    expect((await shop.anonymous("GET", "/admin/dispatch/orders")).status).toBe(401);
    expect((await shop.asStaff("GET", "/admin/dispatch/orders/order_none")).status).toBe(404);
    const before = await bought.staff<PickListResponse>("GET", "/admin/dispatch/pick-list");
    expect(before.items.find(({ sku }) => sku === "BAL-CUL-60")).toMatchObject({
      short: 0,
      lots: [{ code: "OLDER" }, ...(before.items[0]!.lots.length > 1 ? [{ code: "YOUNGER" }] : [])],
    });
    for (const { id } of orders) await pack(await read(id));
    const after = await bought.staff<PickListResponse>("GET", "/admin/dispatch/pick-list");
    expect(after.items).toEqual([]);
  });

  it("is packed in part, sent, and its page and mail name lot and best-before", async () => {
    const order = await bought.buy("BAL-CUL-60", 3);
    const packed = await pack(await read(order.order_id), 1);
    expect(packed.lines).toMatchObject([{ bought: 3, packed: 1 }]);
    const [parcel] = packed.parcels;
    expect(await page(order)).toMatchObject({ order: { status: "packed" } });
    const sending = { to: "sent", carrier: "Royal Mail", tracking_number: "QK 1" };
    const sent = await post(`parcels/${parcel!.id}/moves`, sending);
    await post(`parcels/${parcel!.id}/moves`, sending);
    expect(sent.parcels).toMatchObject([{ state: "sent", carrier: "Royal Mail" }]);
    expect(await mailsAbout(parcel!.id)).toEqual(["parcel-sent"]);
    const { lots } = parcel!;
    expect(await page(order)).toMatchObject({
      order: { status: "sent" },
      parcels: [
        {
          state: "sent",
          tracking_url: "https://www.royalmail.com/track-your-item#/tracking-results/QK1",
          lines: [{ quantity: 1, lots: [{ code: lots[0]!.code, best_before: lots[0]!.best_before }] }],
        },
      ],
    });
    const { parcelSentLetter: letter } = shop.load<{ parcelSentLetter: typeof parcelSentLetter }>(
      "src/workflows/dispatch/parcel-letters",
    );
    expect((await letter(shop.container, parcel!.id)).props).toMatchObject({
      tracking_number: "QK 1",
      more_to_follow: true,
      goods: [{ quantity: 1, lots: [{ code: lots[0]!.code }] }],
    });
    const mended = await post(`parcels/${parcel!.id}/moves`, { ...sending, tracking_number: "QK 2" });
    expect(mended.parcels).toMatchObject([{ tracking_number: "QK 2" }]);
    expect(mended.log.map(({ kind }) => kind)).toEqual(["tracking_changed", "sent", "packed"]);
    expect(await mailsAbout(parcel!.id)).toEqual(["parcel-sent"]);
    const rest = await pack(mended, 2);
    expect(rest.parcels).toHaveLength(2);
    expect(
      await refused(`orders/${order.order_id}/parcels`, {
        key: newKey(),
        lines: [{ line_item_id: rest.lines[0]!.line_item_id, quantity: 1 }],
      }),
    ).toMatchObject({ status: 409, reason: "already_packed" });
  });

  it("can't be packed by nonsense", async () => {
    const order = await bought.buy();
    const { lines } = await read(order.order_id);
    const line = { line_item_id: lines[0]!.line_item_id, quantity: 1 };
    for (const body of [
      {},
      { key: newKey(), lines: [] },
      { key: newKey(), lines: [{ ...line, quantity: 0 }] },
      { key: newKey(), lines: [{ ...line, quantity: 1.5 }] },
      { key: newKey(), lines: [line, line] },
      { key: "short", lines: [line] },
    ])
      expect(await refused(`orders/${order.order_id}/parcels`, body)).toMatchObject({ status: 400 });
    const other = { key: newKey(), lines: [{ line_item_id: "ordli_other", quantity: 1 }] };
    expect(await refused(`orders/${order.order_id}/parcels`, other)).toMatchObject({ status: 409 });
    expect((await read(order.order_id)).parcels).toEqual([]);
  });
});

describe("the engine's own order screen", () => {
  it("packs by lots, ships with the mail, and gives units of a cancelled fulfilment back", async () => {
    const order = await bought.buy("BAL-CUL-60", 2);
    const { lines } = await read(order.order_id);
    const items = [{ id: lines[0]!.line_item_id, quantity: 2 }];
    const url = `/admin/orders/${order.order_id}/fulfillments`;
    interface Answer {
      order: { id: string; fulfillments: { id: string; canceled_at: string | null }[] };
    }
    const made = await bought.staff<Answer>("POST", `${url}?fields=id,*fulfillments`, { items });
    const [fulfilment] = made.order.fulfillments;
    const units = async () =>
      Number(
        (
          await shop
            .database("lot_balance as b")
            .join("lot as l", "l.id", "b.lot_id")
            .where({ "l.code": "YOUNGER", "b.shelf": "sale" })
            .first<{ quantity: number }>("b.quantity")
        ).quantity,
      );
    const before = await units();
    await bought.staff("POST", `${url}/${fulfilment!.id}/cancel`, {});
    expect(await units()).toBe(before + 2);
    expect((await read(order.order_id)).parcels).toMatchObject([{ state: "cancelled" }]);
    const again = await bought.staff<Answer>("POST", `${url}?fields=id,*fulfillments`, { items });
    const live = again.order.fulfillments.find(({ canceled_at }) => !canceled_at)!;
    await bought.staff("POST", `${url}/${live.id}/shipments`, {
      items,
      labels: [{ tracking_number: "QK 9", tracking_url: "#", label_url: "#" }],
    });
    const [, parcel] = (await read(order.order_id)).parcels;
    expect(parcel).toMatchObject({ state: "sent", tracking_number: "QK 9" });
    expect(await mailsAbout(parcel!.id)).toEqual(["parcel-sent"]);
    await bought.staff("POST", `${url}/${live.id}/mark-as-delivered`, {});
    expect(await page(order)).toMatchObject({ order: { status: "delivered" } });
    expect(await units()).toBe(before);
  });
});

describe("a parcel", () => {
  it("that is lost is sent again once, with other units, and the order stays as it was sold", async () => {
    const order = await bought.buy();
    const { parcels } = await pack(await read(order.order_id));
    const id = parcels[0]!.id;
    expect(await refused(`parcels/${id}/replacement`, { key: newKey() })).toMatchObject({ status: 409 });
    await post(`parcels/${id}/moves`, { to: "sent", carrier: "Royal Mail", tracking_number: "" });
    await post(`parcels/${id}/moves`, { to: "lost", reason: "The carrier says so" });
    const again = await post(`parcels/${id}/replacement`, { key: newKey() });
    expect(again.parcels).toMatchObject([{ state: "lost" }, { state: "packed", replaces_id: id }]);
    expect(await refused(`parcels/${id}/replacement`, { key: newKey() })).toMatchObject({ status: 409 });
    await post(`parcels/${again.parcels[1]!.id}/moves`, { to: "sent", carrier: "DPD", tracking_number: "1" });
    expect(await mailsAbout(again.parcels[1]!.id)).toEqual(["parcel-sent"]);
    const books = await shop
      .database("order_item")
      .where({ order_id: order.order_id })
      .orderBy("version", "desc")
      .first<{ fulfilled_quantity: string }>("fulfilled_quantity");
    expect(Number(books.fulfilled_quantity)).toBe(1);
  });

  it("that comes back waits on the held shelf for a decision, and is sold again only for a reason", async () => {
    const order = await bought.buy("BAL-CUL-60", 2);
    const packed = await pack(await read(order.order_id));
    const [parcel] = packed.parcels;
    const [lot] = parcel!.lots;
    const { line_item_id, inventory_item_id, lot_id } = lot!;
    const back = { line_item_id, inventory_item_id, lot_id, quantity: 1, condition: "Seal whole" };
    expect(await refused(`parcels/${parcel!.id}/returns`, { key: newKey(), ...back })).toMatchObject({
      status: 409,
    });
    await post(`parcels/${parcel!.id}/moves`, { to: "sent", carrier: "Royal Mail", tracking_number: "" });
    const shelf = async (name: string) =>
      (
        (await shop
          .database("lot_balance")
          .where({ lot_id, shelf: name })
          .first<{ quantity: number } | undefined>("quantity")) ?? { quantity: 0 }
      ).quantity;
    const [sale, held] = [await shelf("sale"), await shelf("held")];
    const key = newKey();
    await post(`parcels/${parcel!.id}/returns`, { key, ...back });
    await post(`parcels/${parcel!.id}/returns`, { key, ...back });
    expect([await shelf("sale"), await shelf("held")]).toEqual([sale, held + 1]);
    const second = await post(`parcels/${parcel!.id}/returns`, { key: newKey(), ...back });
    expect(await refused(`parcels/${parcel!.id}/returns`, { key: newKey(), ...back })).toMatchObject({
      status: 409,
      reason: "wrong_total",
    });
    const [one, other] = second.returns;
    expect(await refused(`returns/${one!.id}`, { decision: "back_on_sale", reason: " " })).toMatchObject({
      status: 400,
    });
    await post(`returns/${one!.id}`, { decision: "back_on_sale", reason: "Never left the spa" });
    await post(`returns/${other!.id}`, { decision: "destroyed", reason: "Box open" });
    expect([await shelf("sale"), await shelf("held")]).toEqual([sale + 1, held]);
    expect(
      await refused(`returns/${other!.id}`, { decision: "back_on_sale", reason: "Changed my mind" }),
    ).toMatchObject({
      status: 409,
    });
  });

  it("goes to the corrected address, with a history, until it has left", async () => {
    const order = await bought.buy();
    const packed = await pack(await read(order.order_id));
    const address = { ...packed.address, address_1: "9 Quay Road", postal_code: "PL28 8BB" };
    const corrected = await post(`orders/${order.order_id}/address`, address);
    expect(corrected).toMatchObject({ address, log: [{ kind: "address_corrected" }, { kind: "packed" }] });
    expect(corrected.log[0]!.detail).toContain("9 Quay Road");
    const pdf = await papers("label", [packed.parcels[0]!.id]);
    expect(pdf).toContain("9 Quay Road");
    await post(`orders/${order.order_id}/notes`, { note: "Ring twice" });
    await post(`parcels/${packed.parcels[0]!.id}/moves`, { to: "sent", carrier: "DPD", tracking_number: "" });
    expect(await refused(`orders/${order.order_id}/address`, address)).toMatchObject({ status: 409 });
  });
});

async function papers(kind: string, ids: string[]): Promise<string> {
  const query = new URLSearchParams([["kind", kind], ...ids.map((id) => ["parcel_id", id])]);
  const response = await fetch(`${shop.url}/admin/dispatch/papers?${query.toString()}`, {
    headers: { authorization: `Bearer ${await shop.staffToken()}` },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  return await textOfPdf(new Uint8Array(await response.arrayBuffer()));
}

describe("the papers", () => {
  it("of many parcels are one file: slips with lots and what the labels say, labels with the address", async () => {
    const parcels = [];
    for (const sku of ["BAL-CUL-60", "BAL-MCT-500"]) {
      const order = await bought.buy(sku, 2);
      parcels.push((await pack(await read(order.order_id))).parcels[0]!);
    }
    const slips = await papers(
      "slip",
      parcels.map(({ id }) => id),
    );
    for (const parcel of parcels) for (const { code } of parcel.lots) expect(slips).toContain(code);
    expect(slips).toContain("What the labels say");
    expect(slips).not.toContain("£");
    const labels = await papers(
      "label",
      parcels.map(({ id }) => id),
    );
    expect(labels).toContain("PL28 8AQ");
    expect(labels).toContain("If undelivered, return to");
    expect(
      (await shop.anonymous("GET", `/admin/dispatch/papers?kind=slip&parcel_id=${parcels[0]!.id}`)).status,
    ).toBe(401);
    expect((await shop.asStaff("GET", "/admin/dispatch/papers?kind=slip&parcel_id=parcel_none")).status).toBe(
      404,
    );
  });
});
