import type {
  LotQuestionsResponse,
  LotResponse,
  LotsResponse,
  ReceiveFileResponse,
  StockLevelsResponse,
  StockPostingsResponse,
  StockTasksResponse,
  Supplier,
} from "@balance/contracts/lot-desk";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { farAway, openStockDesk, type StockDesk } from "../fixtures/stock-desk";
import { stockDifferences } from "../fixtures/stock-sums";

let shop: TestShop;
let desk: StockDesk;
beforeAll(async () => {
  shop = await startTestShop();
  desk = await openStockDesk(shop);
});
afterAll(() => shop?.stop());
afterEach(async () => expect(await stockDifferences(shop.database)).toEqual([]));

const undo = (posting: { id: string } | null) => desk.change(`/admin/stock-postings/${posting!.id}/undo`);

describe("goods that come in", () => {
  it("are a lot on sale, counted by the engine, with who received them and why", async () => {
    const item = await desk.newItem();
    const { status, body } = await desk.change("/admin/lots", {
      inventory_item_id: item,
      code: "  L 12 ",
      best_before: farAway,
      location_id: desk.location,
      quantity: 20,
      invoice_reference: "INV-7",
      reason: "Delivery of Monday",
    });
    expect(status).toBe(200);
    expect(body.lot).toMatchObject({
      code: "L 12",
      best_before: farAway,
      status: "on_sale",
      sale: 20,
      held: 0,
    });
    expect(body.posting).toMatchObject({ kind: "receipt", reason: "Delivery of Monday", reference: "INV-7" });
    expect(body.posting!.actor_name).not.toBe("");
    expect(await desk.engine(item)).toEqual({ stocked: 20, reserved: 0 });
  });

  it("are received once, however often the same change is sent", async () => {
    const item = await desk.newItem();
    const body = {
      inventory_item_id: item,
      code: "A",
      best_before: null,
      location_id: desk.location,
      quantity: 5,
      key: randomUUID(),
    };
    const answers = await Promise.all([1, 2, 3].map(() => desk.change("/admin/lots", body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.posting!.id)).size).toBe(1);
    expect((await desk.engine(item)).stocked).toBe(5);
  });

  it("add to the lot of the same code, and are refused when the pack says something else", async () => {
    const item = await desk.newItem();
    const lot = await desk.receive(item, "A1", 5);
    expect(await desk.receive(item, "a1", 3)).toMatchObject({ id: lot.id, sale: 8 });
    const other = await desk.change("/admin/lots", {
      inventory_item_id: item,
      code: "A1",
      best_before: "2031-07-31",
      location_id: desk.location,
      quantity: 1,
    });
    expect(other).toMatchObject({
      status: 409,
      body: { fields: { best_before: expect.stringContaining(farAway) as unknown } },
    });
    expect((await desk.engine(item)).stocked).toBe(8);
  });

  it("of too short a life, or past it, or in quarantine, are held", async () => {
    const item = await desk.newItem();
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect(await desk.receive(item, "SOON", 2, { best_before: soon })).toMatchObject({
      status: "blocked",
      sale: 0,
      held: 2,
    });
    expect(await desk.receive(item, "PAST", 2, { best_before: "2025-01-31" })).toMatchObject({
      status: "expired",
      held: 2,
    });
    expect(await desk.receive(item, "Q", 2, { status: "quarantine" })).toMatchObject({
      status: "quarantine",
      held: 2,
    });
    expect((await desk.engine(item)).stocked).toBe(0);
  });

  it.each([
    ["no reason", { reason: " " }],
    ["no key", { key: "again" }],
    ["no code", { code: "  " }],
    ["the code of units without a lot", { code: "Unassigned" }],
    ["half a unit", { quantity: 1.5 }],
    ["no unit", { quantity: 0 }],
    ["text for a quantity", { quantity: "5" }],
    ["a day that does not exist", { best_before: "2027-02-30" }],
    ["another century", { best_before: "1927-02-01" }],
    ["no such item", { inventory_item_id: "iitem_none" }],
    ["no such location", { location_id: "sloc_none" }],
    ["no such supplier", { supplier_id: "supp_none" }],
    ["tomorrow's delivery", { received_on: "2099-01-01" }],
    ["a field that nobody knows", { colour: "red" }],
  ])("with %s are refused, and nothing changes", async (_, wrong) => {
    const item = await desk.newItem();
    const before = await shop.database("stock_posting").count();
    const { status, body } = await desk.change("/admin/lots", {
      inventory_item_id: item,
      code: "X",
      best_before: farAway,
      location_id: desk.location,
      quantity: 1,
      ...wrong,
    });
    expect(status).toBe(400);
    expect(body.message).not.toBe("");
    expect(await shop.database("stock_posting").count()).toEqual(before);
    expect(await shop.database("lot").where({ inventory_item_id: item })).toEqual([]);
  });
});

describe("units of a lot", () => {
  it("are written off, moved, counted and sold at the counter, each undone by its own posting", async () => {
    const item = await desk.newItem();
    const { id } = await desk.receive(item, "A", 20);
    const at = { location_id: desk.location };
    const changes = [
      await desk.change(`/admin/lots/${id}/write-off`, { ...at, shelf: "sale", quantity: 3 }),
      await desk.change(`/admin/lots/${id}/move`, {
        from_location_id: desk.location,
        to_location_id: desk.cellar,
        shelf: "sale",
        quantity: 4,
      }),
      await desk.change(`/admin/lots/${id}/count`, { ...at, shelf: "sale", counted: 15, expected: 13 }),
      await desk.change(`/admin/lots/${id}/counter-sale`, { ...at, quantity: 2, reference: "T-88" }),
    ];
    expect(changes.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await desk.lot(id)).balances).toEqual([
      expect.objectContaining({ location_id: desk.location, sale: 13, held: 0 }),
      { location_id: desk.cellar, location_name: "Cellar", sale: 4, held: 0 },
    ]);
    expect((await desk.engine(item)).stocked).toBe(13);
    for (const { body } of changes) expect((await undo(body.posting)).status).toBe(200);
    expect(await desk.lot(id)).toMatchObject({ sale: 20, held: 0 });
    expect(await undo(changes[0]!.body.posting)).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining("already") as unknown },
    });
  });

  it("that orders wait for are neither sold at the counter nor carried away, but may be lost", async () => {
    const item = await desk.newItem();
    const { id } = await desk.receive(item, "A", 5);
    await desk.reserve(item, 4);
    const sale = { location_id: desk.location, quantity: 2 };
    expect(await desk.change(`/admin/lots/${id}/counter-sale`, sale)).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining("1 at most") as unknown },
    });
    const away = { from_location_id: desk.location, to_location_id: desk.cellar, shelf: "sale", quantity: 2 };
    expect((await desk.change(`/admin/lots/${id}/move`, away)).status).toBe(409);
    const lost = await desk.change(`/admin/lots/${id}/write-off`, { ...sale, shelf: "sale" });
    expect(lost.body.oversold).toEqual([
      { inventory_item_id: item, location_id: desk.location, on_sale: 3, reserved: 4 },
    ]);
    const { tasks } = (await shop.asStaff<StockTasksResponse>("GET", "/admin/stock-tasks")).body;
    const task = tasks.find((one) => one.kind === "oversold" && one.item.inventory_item_id === item)!;
    expect(task).toMatchObject({
      state: "open",
      detail: expect.stringContaining("waiting for 4") as unknown,
    });
    const noted = await shop.asStaff<StockTasksResponse>("POST", `/admin/stock-tasks/${task.id}/note`, {});
    expect(noted.body.tasks.find(({ id: other }) => other === task.id)).toMatchObject({ state: "noted" });
  });

  it("are never fewer than none, and a count against an old figure is refused", async () => {
    const item = await desk.newItem();
    const { id } = await desk.receive(item, "A", 2);
    const at = { location_id: desk.location, shelf: "sale" };
    expect(await desk.change(`/admin/lots/${id}/write-off`, { ...at, quantity: 3 })).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining("2 units on sale") as unknown },
    });
    expect((await desk.change(`/admin/lots/${id}/count`, { ...at, counted: 9, expected: 3 })).status).toBe(
      409,
    );
    expect((await desk.change(`/admin/lots/${id}/count`, { ...at, counted: 2, expected: 2 })).status).toBe(
      200,
    );
    expect((await desk.change("/admin/lots/lot_none/hold")).status).toBe(404);
  });

  it("sold ten at once from five are sold five times", async () => {
    const item = await desk.newItem();
    const { id } = await desk.receive(item, "A", 5);
    const sales = await Promise.all(
      Array.from({ length: 10 }, () =>
        desk.change(`/admin/lots/${id}/counter-sale`, { location_id: desk.location, quantity: 1 }),
      ),
    );
    expect(sales.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(sales.filter(({ status }) => status === 409)).toHaveLength(5);
    expect(await desk.engine(item)).toMatchObject({ stocked: 0 });
  });
});

describe("a lot on hold", () => {
  it("can't be bought anywhere, comes back when released, and keeps what customers sent back apart", async () => {
    const item = await desk.newItem();
    const { id } = await desk.receive(item, "A", 10);
    await desk.change(`/admin/lots/${id}/move`, {
      from_location_id: desk.location,
      to_location_id: desk.cellar,
      shelf: "sale",
      quantity: 4,
    });
    const held = await desk.change(`/admin/lots/${id}/hold`, { reason: "A label looks wrong" });
    expect(held.body.lot).toMatchObject({
      status: "blocked",
      hold_reason: "A label looks wrong",
      sale: 0,
      held: 10,
    });
    expect((await desk.engine(item)).stocked).toBe(0);
    expect(await desk.receive(item, "A", 1)).toMatchObject({ sale: 0, held: 11 });
    const released = await desk.change(`/admin/lots/${id}/release`);
    expect(released.body.lot).toMatchObject({ status: "on_sale", hold_reason: null, sale: 11, held: 0 });
    const page = (await shop.asStaff<LotResponse>("GET", `/admin/lots/${id}`)).body;
    expect(page.changes.map(({ became }) => became.status)).toEqual(["on_sale", "blocked"]);
    expect(page.postings.map(({ kind }) => kind)).toEqual([
      "release_hold",
      "receipt",
      "hold",
      "move",
      "receipt",
    ]);
  });

  it("keeps units apart that staff had taken out, until they are put back", async () => {
    const item = await desk.newItem();
    const { id } = await desk.receive(item, "A", 10);
    const apart = (deed: "set-apart" | "put-back", quantity: number) =>
      desk.change(`/admin/lots/${id}/${deed}`, {
        location_id: desk.location,
        quantity,
        reason: "A box fell",
      });
    const set = await apart("set-apart", 3);
    expect(set.body.lot).toMatchObject({ status: "on_sale", sale: 7, held: 3 });
    expect(set.body.posting).toMatchObject({ kind: "hold", reason: "A box fell" });
    expect((await desk.engine(item)).stocked).toBe(7);
    expect(await apart("set-apart", 8)).toMatchObject({ status: 409 });
    expect(await apart("put-back", 4)).toMatchObject({ status: 409 });

    expect((await undo(set.body.posting)).body.lot).toMatchObject({ sale: 10, held: 0 });
    await apart("set-apart", 2);
    await desk.change(`/admin/lots/${id}/hold`, { reason: "A label looks wrong" });
    expect((await apart("put-back", 1)).body.message).toContain("Release the lot");
    expect(await apart("set-apart", 1)).toMatchObject({ status: 409 });
    const released = await desk.change(`/admin/lots/${id}/release`, { reason: "Looked into" });
    expect(released.body.lot).toMatchObject({ status: "on_sale", sale: 8, held: 2 });
    expect((await apart("put-back", 2)).body.lot).toMatchObject({ sale: 10, held: 0 });
  });

  it("is back on sale when the hold is undone, even after units of it were written off", async () => {
    const item = await desk.newItem();
    const lot = await desk.receive(item, "A", 10);
    const hold = await desk.change(`/admin/lots/${lot.id}/hold`);
    const lost = await desk.change(`/admin/lots/${lot.id}/write-off`, {
      location_id: desk.location,
      shelf: "held",
      quantity: 4,
    });
    expect(await undo(hold.body.posting)).toMatchObject({ status: 409 });
    await undo(lost.body.posting);
    expect((await undo(hold.body.posting)).body.lot).toMatchObject({ status: "on_sale", sale: 10, held: 0 });
  });

  it("is off sale again when its release is undone, with all that came or went since", async () => {
    const item = await desk.newItem();
    const lot = await desk.receive(item, "A", 10, { status: "quarantine" });
    const release = await desk.change(`/admin/lots/${lot.id}/release`);
    await desk.receive(item, "A", 3);
    await desk.change(`/admin/lots/${lot.id}/counter-sale`, { location_id: desk.location, quantity: 5 });
    expect((await undo(release.body.posting)).body.lot).toMatchObject({
      status: "quarantine",
      sale: 0,
      held: 8,
    });
    expect((await desk.engine(item)).stocked).toBe(0);
  });

  it("gives up what was received by mistake, wherever the units stand by now", async () => {
    const item = await desk.newItem();
    const received = await desk.change("/admin/lots", {
      inventory_item_id: item,
      code: "A",
      best_before: farAway,
      location_id: desk.location,
      quantity: 200,
    });
    const { id } = received.body.lot!;
    await desk.change(`/admin/lots/${id}/hold`);
    expect((await undo(received.body.posting)).body.lot).toMatchObject({
      status: "blocked",
      sale: 0,
      held: 0,
    });
  });

  it("does not go back on sale with less life than the page promises", async () => {
    const item = await desk.newItem();
    const { id } = await desk.receive(item, "A", 3);
    const edited = await desk.change(`/admin/lots/${id}`, { best_before: "2025-03-31" });
    expect(edited.body.lot).toMatchObject({ status: "expired", sale: 0, held: 3 });
    expect(await desk.change(`/admin/lots/${id}/release`)).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining("2025-03-31") as unknown },
    });
    expect((await undo(edited.body.posting)).status).toBe(409);
  });
});

it("what is said about a lot is corrected with a reason, and what it said before is kept", async () => {
  const item = await desk.newItem();
  const { id } = await desk.receive(item, "A", 3);
  await desk.receive(item, "B", 1);
  const made = await shop.asStaff<{ supplier: Supplier }>("POST", "/admin/suppliers", {
    name: "Sample Herbs Ltd",
  });
  const { supplier } = made.body;
  const edited = await desk.change(`/admin/lots/${id}`, { code: "A-1", supplier_id: supplier.id });
  expect(edited.body.lot).toMatchObject({
    code: "A-1",
    supplier: { id: supplier.id, name: "Sample Herbs Ltd" },
  });
  expect(await desk.change(`/admin/lots/${id}`, { code: "b" })).toMatchObject({
    status: 409,
    body: { fields: { code: expect.anything() as unknown } },
  });
  const { changes } = (await shop.asStaff<LotResponse>("GET", `/admin/lots/${id}`)).body;
  expect(changes).toMatchObject([
    { was: { code: "A", supplier_id: null }, became: { code: "A-1", supplier_id: supplier.id } },
  ]);
  const renamed = await shop.asStaff<{ supplier: Supplier }>("POST", `/admin/suppliers/${supplier.id}`, {
    phone: "01208 000000",
  });
  expect(renamed.body.supplier).toMatchObject({ name: "Sample Herbs Ltd", phone: "01208 000000" });
  expect((await shop.asStaff("POST", "/admin/suppliers/supp_none", { phone: "1" })).status).toBe(404);
});

it("a certificate is taken by what it is, not by what it is called", async () => {
  const upload = async (bytes: Buffer) => {
    const response = await fetch(`${shop.url}/admin/lot-certificates?name=Analysis%20(2).PDF`, {
      method: "POST",
      headers: { authorization: `Bearer ${await shop.staffToken()}` },
      body: new Uint8Array(bytes),
    });
    return {
      status: response.status,
      body: (await response.json()) as { certificate?: { name: string; url: string } },
    };
  };
  expect((await upload(Buffer.from("MZ not a PDF"))).status).toBe(400);
  expect((await upload(Buffer.alloc(10 * 1024 * 1024 + 1, "%PDF-"))).status).toBe(413);
  const { status, body } = await upload(Buffer.from("%PDF-1.7 sample"));
  expect(status).toBe(200);
  expect(body.certificate!.name).toBe("analysis-2.pdf");
  const { id } = await desk.receive(await desk.newItem(), "A", 1);
  const kept = await desk.change(`/admin/lots/${id}`, { certificate: body.certificate });
  expect(kept.body.lot!.certificate).toEqual(body.certificate);
});

describe("units whose lot nobody has said", () => {
  const questionsOf = async (item: string) =>
    (await shop.asStaff<LotQuestionsResponse>("GET", "/admin/lot-questions?limit=200")).body.questions.filter(
      (question) => question.item.inventory_item_id === item,
    );
  const setStock = (item: string, stocked_quantity: number) =>
    shop.asStaff("POST", `/admin/inventory-items/${item}/location-levels/${desk.location}`, {
      stocked_quantity,
    });

  it("are given to their lots by an answer, or lot by lot", async () => {
    const item = await desk.newItem(10);
    const [a, b] = [await desk.receive(item, "A", 1), await desk.receive(item, "B", 1)];
    const [question] = await questionsOf(item);
    expect(question).toMatchObject({ quantity: 10, lots: [{ code: "A" }, { code: "B" }] });
    const url = `/admin/lot-questions/${question!.id}/answer`;
    expect((await desk.change(url, { lots: [{ lot_id: a.id, quantity: 4 }] })).status).toBe(400);
    const lots = [
      { lot_id: a.id, quantity: 4 },
      { lot_id: b.id, quantity: 6 },
    ];
    expect((await desk.change(url, { lots })).status).toBe(200);
    expect((await desk.change(url, { lots })).status).toBe(409);
    expect([(await desk.lot(a.id)).sale, (await desk.lot(b.id)).sale]).toEqual([5, 7]);
    expect(await questionsOf(item)).toEqual([]);
    await setStock(item, 15);
    const assigned = await desk.change(`/admin/lots/${a.id}/assign`, {
      location_id: desk.location,
      quantity: 3,
    });
    expect(assigned.body.lot).toMatchObject({ sale: 8 });
    expect(
      (await desk.change(`/admin/lots/${a.id}/assign`, { location_id: desk.location, quantity: 1 })).status,
    ).toBe(409);
  });

  it("that went come off the lot that staff name, not the one that the ledger took", async () => {
    const item = await desk.newItem();
    const soon = await desk.receive(item, "SOON", 5, { best_before: "2030-01-31" });
    const late = await desk.receive(item, "LATE", 5);
    await setStock(item, 7);
    expect((await desk.lot(soon.id)).sale).toBe(2);
    const [question] = await questionsOf(item);
    expect(question).toMatchObject({ quantity: -3 });
    await desk.change(`/admin/lot-questions/${question!.id}/answer`, {
      lots: [{ lot_id: late.id, quantity: 3 }],
    });
    expect([(await desk.lot(soon.id)).sale, (await desk.lot(late.id)).sale]).toEqual([5, 2]);
  });
});

describe("a delivery in a file", () => {
  const skuOf = async (item: string) =>
    (await shop.database("inventory_item").where({ id: item }).first<{ sku: string }>("sku")).sku;
  const send = (csv: string, dry_run: boolean, key = randomUUID()) =>
    shop.asStaff<ReceiveFileResponse & { message: string }>("POST", "/admin/lots/receive-file", {
      key,
      reason: "Delivery note 12",
      csv,
      dry_run,
      location_id: desk.location,
    });

  it("is tried first, then received once, each line told", async () => {
    const item = await desk.newItem();
    const sku = await skuOf(item);
    const csv = `\uFEFFsku,lot_code,best_before,quantity,colour\r\n${sku},"F, 1",${farAway},5,red\r\n${sku.toLowerCase()},"F, 1",${farAway},7,\r\n`;
    const tried = await send(csv, true);
    expect(tried.body).toMatchObject({
      outcome: "would_receive",
      units: 12,
      lines: [
        { line: 2, outcome: "new_lot", lot_code: "F, 1", messages: [expect.stringContaining("colour")] },
        { line: 3, outcome: "added_to_lot" },
      ],
    });
    expect(await shop.database("lot").where({ inventory_item_id: item })).toEqual([]);
    const key = randomUUID();
    expect((await send(csv, false, key)).body.outcome).toBe("received");
    expect((await send(csv, false, key)).body.outcome).toBe("already_received");
    expect((await desk.engine(item)).stocked).toBe(12);
  });

  it("with one wrong line is not received at all, and says what is wrong where", async () => {
    const item = await desk.newItem();
    const sku = await skuOf(item);
    const { body } = await send(
      [
        "sku;lot_code;best_before;quantity;location",
        `${sku};A;${farAway};5;`,
        `NO-SUCH;A;${farAway};5;`,
        `${sku};A;2029-01-31;5;`,
        `${sku};;30/06/2029;1.5;`,
        `${sku};B;${farAway};5;Attic`,
      ].join("\n"),
      false,
    );
    expect(body.outcome).toBe("wrong");
    expect(body.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, "new_lot"],
      [3, "wrong"],
      [4, "wrong"],
      [5, "wrong"],
      [6, "wrong"],
    ]);
    expect(body.lines[1]!.messages.join()).toContain("NO-SUCH");
    expect(body.lines[2]!.messages.join()).toContain(farAway);
    expect(body.lines[3]!.messages).toEqual([
      expect.stringContaining("lot code"),
      expect.stringContaining("best-before as a date"),
      expect.stringContaining("whole number"),
    ]);
    expect(body.lines[4]!.messages.join()).toContain("Cellar");
    expect(await shop.database("lot").where({ inventory_item_id: item })).toEqual([]);
  });

  it.each([
    ["without its columns", "sku,quantity\nA,1", "lot_code, best_before"],
    ["without lines", "sku,lot_code,best_before,quantity", "no lines"],
    ["that is no table", 'sku,"lot_code\n', "can't be read"],
  ])("%s is refused", async (_, csv, words) => {
    expect(await send(csv, false)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining(words) as unknown },
    });
  });
});

it("units whose lot nobody has said are not sold at the counter", async () => {
  const item = await desk.newItem(3);
  const { id } = await shop
    .database("lot")
    .where({ inventory_item_id: item, is_unassigned: true })
    .first<{ id: string }>("id");
  expect(
    await desk.change(`/admin/lots/${id}/counter-sale`, { location_id: desk.location, quantity: 1 }),
  ).toMatchObject({ status: 409, body: { message: expect.stringContaining("name their lot") as unknown } });
});

it("staff find lots, levels and postings", async () => {
  const item = await desk.newItem(3);
  const lot = await desk.receive(item, "FIND-ME 50%", 20);
  const lots = await shop.asStaff<LotsResponse>(
    "GET",
    `/admin/lots?q=${encodeURIComponent("me 50%")}&status=on_sale&with_units=true`,
  );
  expect(lots.body).toMatchObject({ count: 1, lots: [{ id: lot.id, item: { minimum_life_days: 90 } }] });
  const level = await shop.asStaff<StockLevelsResponse>("GET", `/admin/stock-levels?q=${lot.item.sku!}`);
  expect(level.body.levels).toMatchObject([
    { sale: 23, held: 0, free: 23, lots: 1, unassigned: 3, is_low: false, open_questions: 1 },
  ]);
  const postings = await shop.asStaff<StockPostingsResponse>(
    "GET",
    `/admin/stock-postings?inventory_item_id=${item}`,
  );
  expect(postings.body.postings.map(({ kind }) => kind)).toEqual(["receipt", "engine"]);
  expect((await shop.asStaff("GET", "/admin/lots?status=lost")).status).toBe(400);
  expect((await shop.anonymous("GET", "/admin/lots")).status).toBe(401);
  expect((await shop.anonymous("POST", `/admin/lots/${lot.id}/hold`, {})).status).toBe(401);
});

it.each(["/admin/lots?q=", "/admin/stock-levels?q=", "/admin/lot-questions?answered=false"])(
  "a page past the last one still says how long the list is: %s",
  async (list) => {
    const item = await desk.newItem(3);
    await desk.receive(item, "LAST", 20);
    const { body: first } = await shop.asStaff<{ count: number }>("GET", `${list}&limit=1`);
    const { body: past } = await shop.asStaff<{ count: number }>("GET", `${list}&offset=100000`);
    expect(first.count).toBeGreaterThan(0);
    expect(past.count).toBe(first.count);
  },
);
