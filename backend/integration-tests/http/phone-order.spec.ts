import { randomUUID } from "node:crypto";
import type { BasketResponse, BasketView, RefusalResponse } from "@balance/contracts/basket";
import type {
  MakePhoneOrderRequest,
  PaymentLinkPage,
  PhoneOrder,
  PhoneOrderGoodsResponse,
  PhoneOrderResponse,
  PhoneOrdersResponse,
  PreviewPhoneOrderResponse,
} from "@balance/contracts/phone-order";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { sendOwedMails } from "../../src/workflows/mail/send-owed-mails";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import type { TestShop } from "../fixtures/shop";

let mailServer: MailServer;
let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
let variantId: string;
let deliveryId: string;
beforeAll(async () => {
  mailServer = await startMailServer();
  // without its worker: nothing is mailed or settled but what a test calls
  paying = await startPayingShop({
    webhooks: false,
    settings: { SMTP_URL: mailServer.url, MEDUSA_WORKER_MODE: "server" },
  });
  ({ shop, purchase } = paying);
  variantId = await variantOf("BAL-MCT-500");
  const { basket } = await preview();
  deliveryId = basket.delivery_options[0]!.id;
});
afterAll(async () => {
  await paying?.stop();
  await mailServer?.stop();
});

const variantOf = async (sku: string) =>
  (await shop.database("product_variant").where({ sku }).first<{ id: string }>("id")).id;

async function preview(change: object = {}): Promise<PreviewPhoneOrderResponse> {
  const answer = await shop.asStaff<PreviewPhoneOrderResponse>("POST", "/admin/phone-orders/preview", {
    lines: [{ variant_id: variantId, quantity: 2 }],
    discount_code: "",
    delivery_option_id: null,
    email: "",
    postcode: "",
    ...change,
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

/** What the form sends; the total is the one that the preview showed. */
async function form(change: Partial<MakePhoneOrderRequest> = {}): Promise<MakePhoneOrderRequest> {
  const request = {
    key: randomUUID(),
    email: `caller-${randomUUID()}@example.com`,
    first_name: "Demelza",
    last_name: "Penrose",
    address_1: "3 Harbour Steps",
    address_2: "",
    city: "Padstow",
    postcode: "PL28 8AQ",
    phone: "01632 960 002",
    lines: [{ variant_id: variantId, quantity: 2 }],
    discount_code: "",
    delivery_option_id: deliveryId,
    note: "Rings back on Friday",
    ...change,
  };
  const { lines, discount_code, delivery_option_id, email, postcode } = request;
  const { basket } = await preview({ lines, discount_code, delivery_option_id, email, postcode });
  return { shown_total_pence: basket.total_pence, ...request };
}

const send = (request: object) =>
  shop.asStaff<PhoneOrderResponse & RefusalResponse>("POST", "/admin/phone-orders", request);
async function make(change: Partial<MakePhoneOrderRequest> = {}): Promise<PhoneOrder> {
  const { status, body } = await send(await form(change));
  expect(status, JSON.stringify(body)).toBe(201);
  return body.phone_order;
}
const change = (id: string, deed: "call-off" | "send-again", body: object = {}) =>
  shop.asStaff<PhoneOrderResponse & RefusalResponse>("POST", `/admin/phone-orders/${id}/${deed}`, body);
const list = async (view: string) =>
  (await shop.asStaff<PhoneOrdersResponse>("GET", `/admin/phone-orders?view=${view}`)).body.phone_orders;
const find = async (id: string) => (await list("all")).find((one) => one.id === id)!;

/**
 * Sends what is owed, and gives the links in the mails to this address, oldest first. An order that a test before has made wakes
 * a sender of the shop's own too: whoever has a mail in hand, it has arrived or is withdrawn when this ends.
 */
async function linksTo(email: string): Promise<string[]> {
  const { sendOwedMails: run } = shop.load<{ sendOwedMails: typeof sendOwedMails }>(
    "src/workflows/mail/send-owed-mails",
  );
  const links = () => shop.database("outbox_mail").where({ template: "payment-link" });
  await vi.waitFor(
    async () => {
      await links()
        .where({ state: "owed" })
        .update({ next_attempt_at: new Date(0) });
      await run(shop.container);
      expect(await links().whereIn("state", ["owed", "sending"]).pluck("subject_id")).toEqual([]);
    },
    { timeout: 20_000, interval: 100 },
  );
  return mailServer.received
    .filter(({ to }) => to.includes(email))
    .flatMap(({ text }) => /\/pay\/([\w.-]+)/.exec(text)?.[1] ?? []);
}
const open = (token: string) =>
  shop.asStorefront<PaymentLinkPage & RefusalResponse>("GET", `/store/phone-orders/${token}`);
const opened = async ({ email }: PhoneOrder) => {
  const [token] = await linksTo(email);
  return (await open(token!)).body;
};
const basketOf = async (page: PaymentLinkPage): Promise<BasketView> =>
  (await shop.asStorefront<BasketResponse>("GET", `/store/baskets/${page.basket_id}`)).body.basket;
const rows = async () => {
  const counts = ["phone_order", "basket", "basket_line_item", "outbox_mail", "order", "reservation_item"];
  return await Promise.all(
    counts.map(async (table) => Number((await shop.database(table).count("*"))[0]!.count)),
  );
};
const passTime = (page: PaymentLinkPage) =>
  shop
    .database("basket")
    .where({ id: page.basket_id })
    .update({ payable_until: new Date(Date.now() - 1_000) });

describe("before it is made", () => {
  it("staff find goods by name, SKU or barcode, and read why something can't be sold", async () => {
    await shop.database("product_variant").where({ id: variantId }).update({ ean: "5012345678900" });
    const goods = async (q: string) => {
      const url = `/admin/phone-orders/goods?q=${encodeURIComponent(q)}`;
      return (await shop.asStaff<PhoneOrderGoodsResponse>("GET", url)).body.goods;
    };
    for (const q of ["bal-mct-500", "5012345678900"])
      expect((await goods(q)).map(({ sku }) => sku)).toEqual(["BAL-MCT-500"]);
    expect((await goods("mct"))[0]).toMatchObject({ variant_id: variantId, why_not: null });
    expect(await goods("%")).toEqual([]);
  });

  it("the total, the deliveries and what to read out are those of the shop, and nothing is written", async () => {
    const before = await rows();
    const { basket, labels } = await preview({ delivery_option_id: deliveryId });
    const bought = await purchase.fillBasket("BAL-MCT-500", 2);
    expect(basket.total_pence).toBe(bought.total_pence);
    expect(basket.delivery_options).toEqual(bought.delivery_options);
    expect(labels[0]).toMatchObject({ product_title: bought.line_items[0]!.product_title });
    expect(labels[0]!.directions).not.toBe("");
    await shop.database("basket_line_item").where({ basket_id: bought.id }).delete();
    await shop.database("basket").where({ id: bought.id }).delete();
    expect(await rows()).toEqual(before);
  });
});

describe("a phone order", () => {
  it("is a basket with everything filled in, and one mail with the link; no order and nothing reserved", async () => {
    const [, , , , orders, reservations] = await rows();
    const made = await make();
    expect(made).toMatchObject({
      state: "waiting",
      customer_name: "Demelza Penrose",
      goods: [expect.stringMatching(/^2 × /) as unknown],
      note: "Rings back on Friday",
      order: null,
      mail_count: 1,
    });
    const page = await opened(made);
    expect(page).toMatchObject({ state: "waiting", payable_until: made.payable_until });
    const basket = await basketOf(page);
    expect(basket).toMatchObject({
      total_pence: made.told_total_pence,
      contact: { email: made.email, address_1: "3 Harbour Steps", postcode: "PL28 8AQ" },
      delivery_option_id: deliveryId,
      notices: [],
      payable_until: made.payable_until,
    });
    expect((await find(made.id)).mail).toEqual({ state: "sent", error: null });
    expect((await rows()).slice(4)).toEqual([orders, reservations]);
  });

  it("is made once however often the form is sent, also at once", async () => {
    const request = await form();
    const answers = await Promise.all([send(request), send(request), send(request)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.phone_order.id)).size).toBe(1);
    expect(await linksTo(request.email)).toHaveLength(1);
    expect((await send(request)).status).toBe(200);
    expect(await linksTo(request.email)).toHaveLength(1);
  });

  it("leaves nothing when the process dies before everything is written: the form is sent again, and it is whole", async () => {
    const request = await form();
    const before = await rows();
    await shop.database.raw(
      `create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
       create trigger die before insert on outbox_mail for each row execute function die();`,
    );
    try {
      expect((await send(request)).status).toBe(500);
    } finally {
      await shop.database.raw(`drop trigger die on outbox_mail; drop function die;`);
    }
    expect(await rows()).toEqual(before);
    expect((await send(request)).status).toBe(201);
    expect(await linksTo(request.email)).toHaveLength(1);
  });

  it.each<[string, Partial<MakePhoneOrderRequest>, field: string]>([
    ["no goods", { lines: [] }, "lines"],
    ["goods that don't exist", { lines: [{ variant_id: "variant_none", quantity: 1 }] }, "lines"],
    ["a delivery that isn't offered", { delivery_option_id: "so_none" }, "delivery_option_id"],
    ["a code that takes nothing off", { discount_code: "NOSUCHCODE" }, "discount_code"],
    ["a total that isn't the one now", { shown_total_pence: 1 }, "shown_total_pence"],
    ["no e-mail", { email: "" }, "email"],
    ["a postcode that isn't served", { postcode: "BT1 5GS" }, "postcode"],
  ])("with %s is refused at its field, and nothing is written", async (_, wrong, field) => {
    const request = { ...(await form()), ...wrong };
    const before = await rows();
    const { status, body } = await send(request);
    expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]]);
    expect(await rows()).toEqual(before);
  });

  it("of more than there is, or of one thing twice, is refused with the shop's words", async () => {
    const many = await send({ ...(await form()), lines: [{ variant_id: variantId, quantity: 99 }] });
    expect(many.body).toMatchObject({
      fields: { lines: expect.stringContaining("the most we can send") as unknown },
    });
    const twice = { variant_id: variantId, quantity: 1 };
    expect((await send({ ...(await form()), lines: [twice, twice] })).body.message).toContain("twice");
  });

  it("takes a code that the customer has, in its own spelling", async () => {
    const made = await make({ discount_code: "balance10" });
    const basket = await basketOf(await opened(made));
    expect(basket.discount).toMatchObject({ code: "BALANCE10", applied: true });
    expect(basket.total_pence).toBe(made.told_total_pence);
  });

  it("is for staff alone, and its link for the shop's own server", async () => {
    for (const url of ["/admin/phone-orders", "/admin/phone-orders/goods"])
      expect((await shop.anonymous("GET", url)).status).toBe(401);
    expect((await shop.anonymous("POST", "/admin/phone-orders", await form())).status).toBe(401);
    const [token] = await linksTo((await make()).email);
    expect((await shop.publicly("GET", `/store/phone-orders/${token}`)).status).toBe(403);
  });
});

describe("the link", () => {
  it("changes nothing by being opened, however often", async () => {
    const made = await make();
    const [token] = await linksTo(made.email);
    const stored = () => shop.database("basket").where({ id: basketId }).first<{ version: number }>();
    const { basket_id: basketId } = (await open(token!)).body;
    const before = await stored();
    for (let again = 0; again < 3; again++) expect((await open(token!)).status).toBe(200);
    expect(await stored()).toEqual(before);
  });

  it("is signed for this purpose, and lies in no table", async () => {
    const made = await make();
    const [token] = await linksTo(made.email);
    const { rows: tables } = await shop.database.raw<{ rows: { name: string }[] }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const secret = token!.split(".")[1]!;
    for (const { name } of tables) {
      const held = await shop.database(name).whereRaw(`to_jsonb(??)::text like ?`, [name, `%${secret}%`]);
      expect([name, held.length]).toEqual([name, 0]);
    }
    for (const forged of [
      `${token}x`,
      token!.split(".")[0]!,
      `${token!.split(".")[0]}.${"A".repeat(22)}`,
      "x",
    ])
      expect((await open(forged)).status).toBe(404);
    expect((await shop.asStorefront("GET", `/store/order-pages/${token}`)).status).toBe(404);
  });

  it("leads to a payment, and the phone order is paid by the order that settlement makes", async () => {
    const made = await make();
    const page = await opened(made);
    const ready = await purchase.prepareReady(await basketOf(page));
    await purchase.pay(ready.payment_intent_id);
    expect(await purchase.settleToEnd(ready.payment_intent_id)).toMatchObject({ status: "ordered" });
    const paid = await find(made.id);
    expect(paid).toMatchObject({
      state: "paid",
      order: { number: expect.stringMatching(/^B-\d+$/) as unknown },
    });
    const [token] = await linksTo(made.email);
    expect((await open(token!)).body).toMatchObject({ state: "paid", basket: null, labels: [] });
    expect((await list("paid")).map(({ id }) => id)).toContain(made.id);
    expect((await list("waiting")).map(({ id }) => id)).not.toContain(made.id);
    for (const deed of ["call-off", "send-again"] as const)
      expect((await change(made.id, deed, { key: randomUUID() })).status).toBe(409);
  });

  it("says that a price has changed since the call, and charges the new one only when it was shown", async () => {
    const made = await make();
    const page = await opened(made);
    const line = shop.database("basket_line_item").where({ basket_id: page.basket_id });
    await line.update({ last_seen_unit_price_pence: 1 });
    expect((await basketOf(page)).notices).toMatchObject([{ kind: "price_changed", blocking: false }]);
  });

  it("of one whose time is over leads nowhere, until it is sent again", async () => {
    const made = await make();
    const page = await opened(made);
    const basket = await basketOf(page);
    await passTime(page);
    expect((await opened(made)).state).toBe("expired");
    expect((await list("expired")).map(({ id }) => id)).toContain(made.id);
    expect(await purchase.prepare(basket)).toMatchObject({
      status: "changed",
      message: expect.stringContaining("can’t be paid any more") as unknown,
    });
    const add = { variant_id: variantId, quantity: 1 };
    const added = await shop.asStorefront<RefusalResponse>(
      "POST",
      `/store/baskets/${basket.id}/line-items`,
      add,
    );
    expect([added.status, added.body.message]).toEqual([
      400,
      expect.stringContaining("can’t be paid any more"),
    ]);

    const key = randomUUID();
    const again = await Promise.all([
      change(made.id, "send-again", { key }),
      change(made.id, "send-again", { key }),
    ]);
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
    expect(again[0].body.phone_order).toMatchObject({ state: "waiting", mail_count: 2 });
    expect(await linksTo(made.email)).toHaveLength(2);
    expect((await purchase.prepare(basket)).status).toBe("ready");
  });

  it("a payment begun in time becomes an order, although the time is over by then", async () => {
    const made = await make();
    const page = await opened(made);
    const ready = await purchase.prepareReady(await basketOf(page));
    await purchase.pay(ready.payment_intent_id);
    await passTime(page);
    expect((await purchase.settleToEnd(ready.payment_intent_id)).status).toBe("ordered");
    expect((await find(made.id)).state).toBe("paid");
  });
});

describe("calling it off", () => {
  it("ends the link, says who did, and the mail that still waits is never sent", async () => {
    mailServer.refusal = { code: 451, text: "Later" };
    const made = await make();
    const { status, body } = await change(made.id, "call-off");
    mailServer.refusal = null;
    expect([status, body.phone_order.state]).toEqual([200, "called_off"]);
    expect(body.phone_order.called_off!.by).toBe(made.made_by);
    expect(await linksTo(made.email)).toEqual([]);
    for (const deed of ["call-off", "send-again"] as const)
      expect((await change(made.id, deed, { key: randomUUID() })).status).toBe(409);
    expect((await change("phord_none", "call-off")).status).toBe(404);
  });

  it("lets a payment go that was authorised before: nothing is charged, and there is no order", async () => {
    const made = await make();
    const page = await opened(made);
    const ready = await purchase.prepareReady(await basketOf(page));
    await purchase.pay(ready.payment_intent_id);
    expect((await change(made.id, "call-off")).status).toBe(200);
    expect(await purchase.settleToEnd(ready.payment_intent_id)).toMatchObject({
      status: "released",
      message: expect.stringContaining("Nothing was charged") as unknown,
    });
    expect((await purchase.stripe.paymentIntents.retrieve(ready.payment_intent_id)).status).toBe("canceled");
    expect((await find(made.id)).state).toBe("called_off");
    expect((await opened(made)).state).toBe("called_off");
  });

  it("races a payment: either it is paid and stays, or it is called off and nothing is charged", async () => {
    for (let round = 0; round < 5; round++) {
      const made = await make({ lines: [{ variant_id: variantId, quantity: 1 }] });
      const ready = await purchase.prepareReady(await basketOf(await opened(made)));
      await purchase.pay(ready.payment_intent_id);
      const [settled, called] = await Promise.all([
        purchase.settleToEnd(ready.payment_intent_id),
        change(made.id, "call-off"),
      ]);
      const { state, order } = await find(made.id);
      const { status } = await purchase.stripe.paymentIntents.retrieve(ready.payment_intent_id);
      const isPaid = state === "paid";
      expect([settled.status, called.status, status, order !== null]).toEqual(
        isPaid ? ["ordered", 409, "succeeded", true] : ["released", 200, "canceled", false],
      );
    }
  });
});
