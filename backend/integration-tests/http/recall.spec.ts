import { randomUUID } from "node:crypto";
import type { RecallReplyPage, RecallResponse, RecallsResponse } from "@balance/contracts/recall";
import type {
  RecallDetail,
  RecallDetailResponse,
  RecallListResponse,
  RecallLotChoicesResponse,
  RecallPeopleResponse,
  RecallPerson,
  RecallPreviewResponse,
  RecallWords,
  StartRemediesResponse,
} from "@balance/contracts/recall-desk";
import type { RefusalResponse } from "@balance/contracts/basket";
import type { RecallNoticeProps } from "@balance/emails/recall-notice";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { recallNoticeLetter } from "../../src/workflows/recall/recall-notice-letter";
import type { sendNotice } from "../../src/workflows/recall/send-notice";
import type { sweepRecalls } from "../../src/workflows/recall/sweep-recalls";
import { type Lots, lotsIn, type ReceivedLot } from "../fixtures/lots";
import { placeOrder } from "../fixtures/placed-order";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
let lots: Lots;
beforeAll(async () => {
  shop = await startTestShop();
  lots = lotsIn(shop);
});
afterAll(() => shop?.stop());

const sku = "BAL-CUL-60";
const words: RecallWords = {
  product_name: "Cultures capsules",
  brand: "Balance",
  pack_sizes: "60 capsules",
  where_to_find: "On the bottom of the tub",
  reason: "some tubs may hold small pieces of plastic",
  risk_statement: "Pieces of plastic could cause choking",
  action: "Put it in the bin",
  refund_terms: "contact us for a full refund, with or without a receipt",
  contact: "01632 960 001, shop@balance.example, Monday to Friday 9 am to 5 pm",
};
const open = (lotIds: string[], form_id: string = randomUUID(), type = "recall") =>
  shop.asStaff<RecallDetailResponse & RefusalResponse>("POST", "/admin/recalls", {
    form_id,
    type,
    hazard: "Pieces of plastic",
    lot_ids: lotIds,
  });
const opened = async (...given: Parameters<typeof open>): Promise<RecallDetail> => {
  const { status, body } = await open(...given);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.recall;
};
const post = <Body = RecallDetailResponse & RefusalResponse>(path: string, body: object = {}) =>
  shop.asStaff<Body>("POST", `/admin/recalls/${path}`, body);
const recallOf = async (id: string) =>
  (await shop.asStaff<RecallDetailResponse>("GET", `/admin/recalls/${id}`)).body.recall;
const peopleOf = async (id: string, query = ""): Promise<RecallPerson[]> =>
  (await shop.asStaff<RecallPeopleResponse>("GET", `/admin/recalls/${id}/people${query}`)).body.people;
/** Written and sent. */
const told = async (id: string) => {
  expect((await post(`${id}/notice`, words)).status).toBe(200);
  return await post(`${id}/send`);
};
const noticesOf = async (recallId: string) =>
  await shop
    .database("outbox_mail as m")
    .join("recall_order as o", "o.id", "m.subject_id")
    .where({ "m.template": "recall-notice", "o.recall_id": recallId })
    .pluck<string[]>("o.order_id");
const letterTo = async ({ id }: RecallPerson) => {
  const { recallNoticeLetter: write } = shop.load<{ recallNoticeLetter: typeof recallNoticeLetter }>(
    "src/workflows/recall/recall-notice-letter",
  );
  return await write(shop.container, id);
};
const replyPath = async (person: RecallPerson) => {
  const { reply_url } = (await letterTo(person)).props as RecallNoticeProps;
  return `/store/recall-replies/${reply_url.split("/").at(-1)!}`;
};
const onSale = async ({ inventory_item_id }: ReceivedLot) => {
  const level = await shop
    .database("inventory_level")
    .where({ inventory_item_id })
    .first<{ stocked_quantity: string }>("stocked_quantity");
  return Number(level.stocked_quantity);
};

describe("opening a recall", () => {
  it("takes its lots out of sale at once, and accounts for every unit", async () => {
    const lot = await lots.receive(sku, "RA-1", 20);
    const other = await lots.receive(sku, "RA-2", 5);
    const [bought, waiting] = [await placeOrder(shop, { email: "a1@example.com" }), await placeOrder(shop)];
    await lots.pack(bought, lot, 2);
    await lots.pack(waiting, lot, 1, "packed");
    const at = { lot_id: lot.id, location_id: lot.location_id, shelf: "sale" as const };
    await lots.post("counter_sale", [{ ...at, quantity: -3 }], "Sold at the desk");
    await lots.post("write_off", [{ ...at, quantity: -1 }], "Dropped");
    await lots.post("count", [{ ...at, quantity: 1 }], "One more on the shelf");
    const before = await onSale(lot);

    const recall = await opened([lot.id]);
    expect(await onSale(lot)).toBe(before - 14);
    expect(await shop.database("lot").where({ id: lot.id }).first("status")).toEqual({ status: "recalled" });
    expect(await shop.database("lot").where({ id: other.id }).first("status")).toEqual({
      status: "on_sale",
    });
    expect(recall.lots).toMatchObject([
      {
        code: "RA-1",
        best_before: "2028-03-31",
        frozen: 14,
        received: 20,
        corrected: 1,
        on_hand: 14,
        written_off: 1,
        sold_at_counter: 3,
        with_customers: 3,
        named_in_orders: 3,
        unaccounted: 0,
      },
    ]);
    expect(recall.counter_sales).toMatchObject([
      { code: "RA-1", quantity: 3, reason: "Sold at the desk", actor_name: "Test" },
    ]);
    expect(recall.people).toMatchObject({ orders: 1, sent_units: 2, held_orders: 1, held_units: 1 });
    const people = await peopleOf(recall.id);
    expect(people.map(({ order_id, sent_units, held_units }) => [order_id, sent_units, held_units])).toEqual([
      [bought, 2, 0],
      [waiting, 0, 1],
    ]);
    expect(people[0]).toMatchObject({
      email: "a1@example.com",
      name: "Morwenna Tregenza",
      address: "7 Harbour Terrace\nPadstow\nPL28 8AA",
      units: [{ code: "RA-1", best_before: "2028-03-31", sent: 2, held: 0 }],
      mail: "none",
      answer: null,
    });
    expect((await peopleOf(recall.id, "?view=to_stop")).map(({ order_id }) => order_id)).toEqual([waiting]);
  });

  it("happens once for a form, however often and however much at once it is sent", async () => {
    const lot = await lots.receive(sku, "RB-1", 4);
    const form = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => open([lot.id], form)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.recall.id)).size).toBe(1);
    expect(answers[0]!.body.recall.lots[0]).toMatchObject({ frozen: 4, on_hand: 4, unaccounted: 0 });
  });

  it("finds lots by product or code, never units without one, and refuses those", async () => {
    const lot = await lots.receive(sku, "RC-77", 2);
    const { body } = await shop.asStaff<RecallLotChoicesResponse>("GET", "/admin/recall-lots?q=rc-7");
    expect(body.lots).toMatchObject([{ id: lot.id, code: "RC-77", sku, on_hand: 2, sent_units: 0 }]);
    // more units by SQL, of an item with more than one lot: nobody has said of which they are
    const { inventory_item_id } = await shop
      .database("lot")
      .where({ id: lot.id })
      .first<{ inventory_item_id: string }>("inventory_item_id");
    await shop.database("inventory_level").where({ inventory_item_id }).increment("stocked_quantity", 1);
    const unassigned = await shop
      .database("lot")
      .where({ inventory_item_id, is_unassigned: true })
      .first<{ id: string }>("id");
    const refused = await open([unassigned.id]);
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain("which lot they are");
    expect((await open([])).status).toBe(400);
    expect((await open(["lot_of_nobody"])).body.fields).toHaveProperty("lot_ids");
  });

  it("leaves nothing frozen that nobody recalls when it dies on the way", async () => {
    const lot = await lots.receive(sku, "RD-1", 6);
    const before = await onSale(lot);
    await shop.database.raw(
      `create function die_here() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
       create trigger die_here before insert on recall_lot for each row execute function die_here();`,
    );
    expect((await open([lot.id])).status).toBe(500);
    await shop.database.raw(`drop trigger die_here on recall_lot; drop function die_here();`);
    expect(await onSale(lot)).toBe(before);
    expect(await shop.database("recall_lot").where({ lot_id: lot.id })).toEqual([]);
    expect((await opened([lot.id])).lots[0]).toMatchObject({ frozen: 6, unaccounted: 0 });
  });
});

describe("the notice", () => {
  it("is sent when it is complete, to each person that a unit left for, once", async () => {
    const lot = await lots.receive(sku, "NA-1", 10);
    const sent = [
      await placeOrder(shop, { email: "n1@example.com" }),
      await placeOrder(shop, { email: "n2@example.com" }),
    ];
    for (const order of sent) await lots.pack(order, lot, 1);
    const held = await placeOrder(shop, { email: "n3@example.com" });
    const parcel = await lots.pack(held, lot, 1, "packed");
    const { id, ref } = await opened([lot.id]);

    const early = await post(`${id}/send`);
    expect(early.status).toBe(400);
    expect(Object.keys(early.body.fields ?? {})).toContain("risk_statement");
    expect((await shop.publicly("GET", `/store/recalls/${ref}`)).status).toBe(404);

    expect((await post(`${id}/notice`, { ...words, reason: "Buy our new one!" })).status).toBe(400);
    expect((await post(`${id}/notice`, words)).status).toBe(200);
    const preview = await shop.asStaff<RecallPreviewResponse>("GET", `/admin/recalls/${id}/preview`);
    expect(preview.body.missing).toEqual([]);
    expect(preview.body.mail.text).toContain("PRODUCT RECALL: Cultures capsules");

    const answers = await Promise.all([post(`${id}/send`), post(`${id}/send`), post(`${id}/send`)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await noticesOf(id)).toSorted()).toEqual(sent.toSorted());

    // it leaves in spite of everything: its buyer is told
    await lots.move(parcel, "sent");
    const { sweepRecalls: sweep } = shop.load<{ sweepRecalls: typeof sweepRecalls }>(
      "src/workflows/recall/sweep-recalls",
    );
    await Promise.all([sweep(shop.container), sweep(shop.container)]);
    expect((await noticesOf(id)).toSorted()).toEqual([...sent, held].toSorted());

    const [first] = await peopleOf(id);
    const letter = await letterTo(first!);
    expect(letter.to_address).toBe("n1@example.com");
    expect(letter.props).toMatchObject({
      order_number: first!.order_number,
      units: [expect.stringMatching(/^1 × .+ \(batch NA-1\)$/)],
    });
  });

  it("stands once it is sent, and the public can read it", async () => {
    const lot = await lots.receive(sku, "NB-1", 3);
    const { id, ref } = await opened([lot.id]);
    await told(id);
    const { body } = await shop.publicly<RecallResponse>("GET", `/store/recalls/${ref}`);
    expect(body.recall).toMatchObject({
      ref,
      lots: [{ code: "NB-1", best_before: "2028-03-31" }],
      closed_at: null,
    });
    expect(JSON.stringify(body)).not.toContain("hazard");
    const changed = await post(`${id}/notice`, { ...words, risk_statement: "None" });
    expect(changed.status).toBe(409);
    await expect(shop.database("recall").where({ id }).update({ risk_statement: "None" })).rejects.toThrow(
      "what people were told stands",
    );
    await expect(shop.database("recall").where({ id }).delete()).rejects.toThrow("is refused");
    await expect(shop.database("recall_event").where({ recall_id: id }).delete()).rejects.toThrow(
      "is refused",
    );

    expect((await post(`${id}/close`)).status).toBe(400);
    const records = { hazard: "Plastic", root_cause: "A worn gasket", fsa_ref: "FSA-1", la_ref: "" };
    expect((await post(`${id}/records`, records)).status).toBe(200);
    expect((await post(`${id}/close`)).body.recall.state).toBe("closed");
    const all = await shop.publicly<RecallsResponse>("GET", "/store/recalls");
    const closed = all.body.recalls.find((recall) => recall.ref === ref);
    expect(closed).toMatchObject({ fsa_ref: "FSA-1", closed_at: expect.any(String) as string });
  });

  it("of a withdrawal is sent to nobody", async () => {
    const lot = await lots.receive(sku, "NC-1", 3);
    const { id } = await opened([lot.id], randomUUID(), "withdrawal");
    expect((await told(id)).status).toBe(400);
    const { body } = await shop.asStaff<RecallListResponse>("GET", "/admin/recalls");
    expect(body.recalls.find((recall) => recall.id === id)).toMatchObject({ state: "open", order_count: 0 });
  });

  it("is owed to all of its people, or to none, when the process dies while it is queued", async () => {
    const lot = await lots.receive(sku, "ND-1", 10);
    const orders: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      orders.push(await placeOrder(shop, { email: `nd${n}@example.com` }));
      await lots.pack(orders[n]!, lot, 1);
    }
    const { id } = await opened([lot.id]);
    await post(`${id}/notice`, words);
    const { sendNotice: send } = shop.load<{ sendNotice: typeof sendNotice }>(
      "src/workflows/recall/send-notice",
    );
    // it stops in the middle of the mails, and there its connection goes, as with the process that held it
    const gate = await shop.database.transaction();
    const last = await shop
      .database("recall_order")
      .where({ recall_id: id })
      .orderBy("id", "desc")
      .first<{ id: string }>("id");
    await gate("outbox_mail").insert({
      id: `mail_${randomUUID()}`,
      template: "recall-notice",
      subject_id: last.id,
      stream: "transactional",
      message_id: `${randomUUID()}@example.com`,
      state: "owed",
      next_attempt_at: new Date(),
    });
    const dying = send(shop.container, id, "Test").catch((error: unknown) => String(error));
    let victim: number | undefined;
    await expect
      .poll(async () => {
        const { rows } = await shop.database.raw<{ rows: { pid: number }[] }>(
          `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%recall-notice%' and query ilike '%insert into outbox_mail%'`,
        );
        victim = rows[0]?.pid;
        return victim !== undefined;
      })
      .toBe(true);
    await shop.database.raw(`select pg_terminate_backend(?)`, [victim!]);
    await dying;
    await gate.rollback();
    expect(await noticesOf(id)).toEqual([]);
    expect((await recallOf(id)).state).toBe("open");

    expect((await post(`${id}/send`)).status).toBe(200);
    expect((await noticesOf(id)).toSorted()).toEqual(orders.toSorted());
  });
});

describe("an answer", () => {
  it("is given by the link of the mail: looking changes nothing, and the latest counts", async () => {
    const lot = await lots.receive(sku, "AA-1", 5);
    const order = await placeOrder(shop);
    await lots.pack(order, lot, 2);
    const { id } = await opened([lot.id]);
    await told(id);
    const [person] = await peopleOf(id);
    const path = await replyPath(person!);
    const page = await shop.asStorefront<RecallReplyPage>("GET", path);
    expect(page.body).toMatchObject({
      order_number: person!.order_number,
      units: [{ code: "AA-1", quantity: 2 }],
      answer: null,
      may_answer: true,
    });
    expect(await peopleOf(id, "?view=no_answer")).toHaveLength(1);
    expect((await shop.asStorefront("POST", path, { outcome: "sold_it", wants: "refund" })).status).toBe(400);
    await shop.asStorefront("POST", path, { outcome: "has_it", wants: "nothing" });
    const last = await shop.asStorefront<RecallReplyPage>("POST", path, {
      outcome: "ate_it",
      wants: "refund",
    });
    expect(last.body.answer).toEqual({ outcome: "ate_it", wants: "refund" });
    expect((await peopleOf(id))[0]!.answer).toMatchObject({ outcome: "ate_it", wants: "refund", by: "page" });

    for (const forged of [`${path}A`, path.replace(/\.[^.]+$/, ".AAAA"), "/store/recall-replies/x"])
      expect((await shop.asStorefront("GET", forged)).status).toBe(404);
  });

  it("by phone is recorded by staff, with who has been reached and what came back", async () => {
    const lot = await lots.receive(sku, "AB-1", 5);
    await lots.pack(await placeOrder(shop), lot, 2);
    const { id } = await opened([lot.id]);
    await told(id);
    const [person] = await peopleOf(id);
    const answer = { outcome: "binned_it", wants: "replacement" };
    await post(`${id}/people/${person!.id}`, { by: "phone", answer, quantity_back: 1, note: "Rang at ten" });
    expect((await peopleOf(id, "?view=wants_replacement"))[0]).toMatchObject({
      reached_by: "phone",
      quantity_back: 1,
      note: "Rang at ten",
      answer: { ...answer, by: "phone" },
    });
    expect((await post(`${id}/people/record_of_nobody`, { by: "phone" })).status).toBe(404);

    const started = await post<StartRemediesResponse>(`${id}/remedies`, { kind: "replacement" });
    expect(started.body.started).toBe(1);
    const again = await post<StartRemediesResponse>(`${id}/remedies`, { kind: "replacement" });
    expect(again.body.started).toBe(0);
    expect((await peopleOf(id))[0]!.remedy).toMatchObject({ kind: "replacement", state: "waiting" });
    const late = await shop.asStorefront("POST", await replyPath(person!), {
      outcome: "ate_it",
      wants: "refund",
    });
    expect(late.status).toBe(409);
  });
});

it("the report names every unit, and nothing in it runs as a formula", async () => {
  const lot = await lots.receive(sku, "RE-1", 5);
  const order = await placeOrder(shop, { email: "report@example.com", first_name: '=HYPERLINK("x")' });
  await lots.pack(order, lot, 2);
  const { id, ref } = await opened([lot.id]);
  const csv = await shop.asStaff<string>("GET", `/admin/recalls/${id}/report?format=csv`);
  expect(csv.headers.get("content-disposition")).toContain(`recall-${ref}.csv`);
  expect(csv.body).toContain(`"'=HYPERLINK(""x"") Tregenza",report@example.com`);
  expect(csv.body).toContain("2 of RE-1");
  expect(csv.body).toMatch(/\r\nRE-1,[^\r]*,5,0,3,0,0,2,0\r\n/);
  const page = await shop.asStaff<string>("GET", `/admin/recalls/${id}/report`);
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(page.body).toContain("=HYPERLINK(&quot;x&quot;)");
  expect((await shop.anonymous("GET", `/admin/recalls/${id}/report`)).status).toBe(401);
});
