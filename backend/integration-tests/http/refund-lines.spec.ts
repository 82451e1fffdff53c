import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  AdminOrderPayment,
  AdminOrderPaymentResponse,
} from "../../src/api/admin/order-payments/read-order-payment";
import type { refundLetter } from "../../src/workflows/mail/refund-letters";
import { type BoughtOrder, type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
import { crashWhileRefunding } from "../fixtures/crash-while-refunding";
import { type PayingShop, startPayingShop } from "../fixtures/purchase";
import { type StoredTaxDocument, textOfPdf } from "../fixtures/tax-document";

type Line = AdminOrderPayment["lines"][number];

let paying: PayingShop;
let orders: BoughtOrders;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  orders = boughtOrders(paying);
});
afterAll(() => paying?.stop());

const sku = "BAL-VTC-90";
const url = ({ order_id }: BoughtOrder) => `/admin/order-payments/${order_id}`;
const paymentOf = async (order: BoughtOrder) =>
  (await orders.staff<AdminOrderPaymentResponse>("GET", url(order))).payment!;
const goodsOf = (lines: Line[]) => lines.find(({ description }) => !description.startsWith("Delivery"))!;
const deliveryOf = (lines: Line[]) => lines.find(({ description }) => description.startsWith("Delivery"))!;
const bodyOf = (shown_pence: number, ...lines: [line: Line, quantity: number][]) => ({
  key: randomUUID(),
  lines: lines.map(([{ line_id, taken_units }, quantity]) => ({ line_id, quantity, taken_units })),
  shown_pence,
});
const press = (order: BoughtOrder, body: object) =>
  paying.shop.asStaff<AdminOrderPaymentResponse & { message?: string }>(
    "POST",
    `${url(order)}/refunds`,
    body,
  );
const notesOf = ({ order_id }: BoughtOrder) =>
  paying.shop
    .database<StoredTaxDocument>("tax_document")
    .where({ order_id })
    .whereNot({ kind: "invoice" })
    .orderBy("issued_at");
const amountsAtStripe = async ({ payment_intent_id }: BoughtOrder) =>
  (await orders.refundsAtStripe(payment_intent_id)).map(({ amount }) => amount);
/** Of the next refund: once for the call, twice for the client's own repetitions. */
const loseAnswers = () =>
  paying.purchase.planFault({ kind: "reset", when: "after", path: "/v1/refunds", method: "POST", times: 3 });
const fiveMinutesLater = async () => {
  await paying.shop.database.raw(
    `update refund_request set requested_at = requested_at - interval '5 minutes'`,
  );
  await paying.shop.database.raw(`update refund set created_at = created_at - interval '5 minutes'`);
  await paying.shop.database.raw(`update refund_line set created_at = created_at - interval '5 minutes'`);
};

describe("a refund of lines", () => {
  it("gives back what was paid for them, and its credit note names them, until nothing is left", async () => {
    const order = await orders.buy(sku, 3);
    const { lines } = await paymentOf(order);
    const goods = goodsOf(lines);
    expect(goods).toMatchObject({ quantity: 3, taken_units: 0, taken_pence: 0 });
    const one = Math.round(goods.total_pence / 3);

    const { status, body } = await press(order, bodyOf(one, [goods, 1]));
    expect(status).toBe(200);
    expect(body.payment!.refunds).toMatchObject([
      { amount_pence: one, status: "succeeded", made_in: "shop" },
    ]);
    expect(goodsOf(body.payment!.lines)).toMatchObject({ taken_units: 1, taken_pence: one });
    expect(await amountsAtStripe(order)).toEqual([one]);
    expect(await orders.engineRefunds(order.payment_id)).toEqual([one / 100]);
    expect(await orders.bookedBack(order.order_id)).toBeCloseTo(one / 100, 5);
    const [first] = await notesOf(order);
    expect(first!.content.lines).toMatchObject([{ line_id: goods.line_id, quantity: 1, gross_pence: one }]);
    const number = `CRN-${String(first!.number).padStart(5, "0")}`;
    const pdf = await fetch(`${paying.shop.url}/store/order-pages/${order.token}/documents/${number}`, {
      headers: {
        "x-publishable-api-key": paying.shop.publishableKey,
        "x-storefront-key": process.env.STOREFRONT_KEY!,
      },
    });
    const text = await textOfPdf(new Uint8Array(await pdf.arrayBuffer()));
    expect(text).toContain("What was paid for the lines below is refunded.");
    expect(text).toContain(goods.description);
    expect(text).not.toContain("Part refund of");

    const rest = order.basket.total_pence - one;
    const closing = bodyOf(rest, [goodsOf(body.payment!.lines), 2], [deliveryOf(lines), 1]);
    const end = await press(order, closing);
    expect(end.status).toBe(200);
    expect(end.body.payment).toMatchObject({ state: "refunded" });
    const notes = await notesOf(order);
    const { rows } = await paying.shop.database.raw<{ rows: StoredTaxDocument[] }>(
      "select * from tax_document where order_id = ? and kind = 'invoice'",
      [order.order_id],
    );
    const back = (amount: "gross_pence" | "vat_pence" | "net_pence") =>
      notes.reduce((sum, { content }) => sum + content.total[amount], 0);
    expect({
      gross_pence: back("gross_pence"),
      vat_pence: back("vat_pence"),
      net_pence: back("net_pence"),
    }).toEqual(rows[0]!.content.total);
    await orders.deliverAll(order.payment_intent_id);
    expect(await notesOf(order)).toHaveLength(2);
    const letters = paying.shop.load<{ refundLetter: typeof refundLetter }>(
      "src/workflows/mail/refund-letters",
    );
    const letter = await letters.refundLetter(paying.shop.container, first!.subject_id);
    expect(letter.props).toMatchObject({ refund_pence: one, goods: [`1 × ${goods.description}`] });
    expect(await orders.refundMails(order.payment_intent_id)).toHaveLength(2);
  });

  it("pressed ten times, at once or long after, is one", async () => {
    const order = await orders.buy(sku, 2);
    const goods = goodsOf((await paymentOf(order)).lines);
    const body = bodyOf(Math.round(goods.total_pence / 2), [goods, 1]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => press(order, body)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    await fiveMinutesLater();
    expect((await press(order, body)).status).toBe(200);
    expect(await amountsAtStripe(order)).toHaveLength(1);
    expect(goodsOf((await paymentOf(order)).lines)).toMatchObject({ taken_units: 1 });
  });

  it("of the same unit by ten people is one; the others read that it is gone", async () => {
    const order = await orders.buy(sku, 1);
    const goods = goodsOf((await paymentOf(order)).lines);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => press(order, bodyOf(goods.total_pence, [goods, 1]))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ]);
    for (const { status, body } of answers)
      if (status === 409) expect(body.message).toContain("has been refunded already");
    expect(await amountsAtStripe(order)).toEqual([goods.total_pence]);
  });

  it("that can't be is refused in plain words and changes nothing", async () => {
    const order = await orders.buy(sku, 2);
    const { lines } = await paymentOf(order);
    const goods = goodsOf(lines);
    const unknown = { ...goods, line_id: "ordli_of_another" };
    const cases: [body: object, status: number, says: string][] = [
      [bodyOf(goods.total_pence, [goods, 3]), 409, "only 2 can still be refunded"],
      [bodyOf(1, [goods, 1]), 409, "by now"],
      [bodyOf(100, [unknown, 1]), 400, "not on the order's invoice"],
      [bodyOf(0), 400, "how many units"],
      [bodyOf(0, [goods, 0]), 400, "At least one unit"],
      [bodyOf(0, [goods, 0.5]), 400, "Whole units"],
      [bodyOf(0, [goods, 1], [goods, 1]), 400, "stands once"],
      [{ ...bodyOf(0, [goods, 1]), key: "again" }, 400, "form is broken"],
    ];
    for (const [body, status, says] of cases) {
      const answer = await press(order, body);
      expect([answer.status, answer.body.message]).toEqual([status, expect.stringContaining(says)]);
    }
    const path = `${url(order)}/refunds`;
    expect((await paying.shop.anonymous("POST", path, bodyOf(0, [goods, 1]))).status).toBe(401);
    const nowhere = await paying.shop.asStaff(
      "POST",
      "/admin/order-payments/order_none/refunds",
      bodyOf(0, [goods, 1]),
    );
    expect(nowhere.status).toBe(404);
    expect(await amountsAtStripe(order)).toEqual([]);
    expect(goodsOf((await paymentOf(order)).lines)).toEqual(goods);
  });

  it("after an amount that named none leaves no more than was paid, and says what to do", async () => {
    const order = await orders.buy(sku, 2);
    const goods = goodsOf((await paymentOf(order)).lines);
    const amount = order.basket.total_pence - goods.total_pence + 500;
    await orders.staff("POST", `/admin/payments/${order.payment_id}/refund`, { amount: amount / 100 });
    await orders.deliverAll(order.payment_intent_id);
    const tooMuch = await press(order, bodyOf(goods.total_pence, [goods, 2]));
    expect(tooMuch).toMatchObject({ status: 409 });
    expect(tooMuch.body.message).toContain("Refund the rest as an amount");
    const half = Math.round(goods.total_pence / 2);
    expect((await press(order, bodyOf(half, [goods, 1]))).status).toBe(200);
    expect((await notesOf(order)).map(({ content }) => content.total.gross_pence)).toEqual([amount, half]);
  });
});

describe("a refund of lines that goes wrong on the way", () => {
  it("refused by Stripe, leaves them to be refunded", async () => {
    const order = await orders.buy(sku, 1);
    const goods = goodsOf((await paymentOf(order)).lines);
    await paying.purchase.planFault({ kind: "error", path: "/v1/refunds", method: "POST", status: 400 });
    const refused = await press(order, bodyOf(goods.total_pence, [goods, 1]));
    expect(refused.status).toBe(400);
    expect(goodsOf((await paymentOf(order)).lines)).toEqual(goods);
    expect((await press(order, bodyOf(goods.total_pence, [goods, 1]))).status).toBe(200);
  });

  it.each(["before", "after"] as const)(
    "without an answer from Stripe, is made once however often it is pressed, %s its webhook came",
    async (when) => {
      const order = await orders.buy(sku, 2);
      const goods = goodsOf((await paymentOf(order)).lines);
      const half = Math.round(goods.total_pence / 2);
      const body = bodyOf(half, [goods, 1]);
      await loseAnswers();
      expect((await press(order, body)).status).toBe(500);
      if (when === "after") await orders.deliverAll(order.payment_intent_id);
      const pressed = [await press(order, body), await press(order, body)];
      expect(pressed.map(({ status }) => status)).toEqual([200, 200]);
      await orders.deliverAll(order.payment_intent_id);
      expect(await amountsAtStripe(order)).toEqual([half]);
      expect(await orders.engineRefunds(order.payment_id)).toEqual([half / 100]);
      expect((await notesOf(order)).map(({ content }) => content.lines)).toMatchObject([
        [{ line_id: goods.line_id, quantity: 1 }],
      ]);
      const { lines, refunds, open_tasks } = await paymentOf(order);
      expect(refunds).toMatchObject([{ made_in: "shop" }]);
      expect(open_tasks).toEqual([]);
      expect(goodsOf(lines)).toMatchObject({ taken_units: 1, taken_pence: half });
    },
  );

  it("without an answer, pressed again by a form that has read the order anew, is still one", async () => {
    const order = await orders.buy(sku, 3);
    const goods = goodsOf((await paymentOf(order)).lines);
    const body = bodyOf(Math.round(goods.total_pence / 3), [goods, 1]);
    await loseAnswers();
    expect((await press(order, body)).status).toBe(500);
    const anew = goodsOf((await paymentOf(order)).lines);
    expect(anew).toMatchObject({ taken_units: 1 });
    const [line] = body.lines;
    expect((await press(order, { ...body, lines: [{ ...line, taken_units: 1 }] })).status).toBe(200);
    expect(await amountsAtStripe(order)).toHaveLength(1);
  });

  it("without an answer, long ago and with no webhook, is found at Stripe before another is made", async () => {
    const order = await orders.buy(sku, 1);
    const goods = goodsOf((await paymentOf(order)).lines);
    await loseAnswers();
    expect((await press(order, bodyOf(goods.total_pence, [goods, 1]))).status).toBe(500);
    await fiveMinutesLater();
    const other = await press(order, bodyOf(goods.total_pence, [goods, 1]));
    expect(other.status).toBe(409);
    expect(other.body.message).toContain("has been refunded already");
    expect(await amountsAtStripe(order)).toEqual([goods.total_pence]);
  });

  it("beside another whose answer was lost, leaves each its own lines", async () => {
    const order = await orders.buy(sku, 2);
    const { lines } = await paymentOf(order);
    const [goods, delivery] = [goodsOf(lines), deliveryOf(lines)];
    const half = Math.round(goods.total_pence / 2);
    await loseAnswers();
    expect((await press(order, bodyOf(half, [goods, 1]))).status).toBe(500);
    expect((await press(order, bodyOf(delivery.total_pence, [delivery, 1]))).status).toBe(200);
    await orders.deliverAll(order.payment_intent_id);
    await fiveMinutesLater();
    const after = (await paymentOf(order)).lines;
    expect([goodsOf(after), deliveryOf(after)].map(({ taken_units }) => taken_units)).toEqual([1, 1]);
    const named = (await notesOf(order)).flatMap(({ content }) =>
      content.lines.map(({ line_id }) => line_id),
    );
    expect(named.toSorted()).toEqual([goods.line_id, delivery.line_id].toSorted());
  });

  it("of different lines by two people at once, is two", async () => {
    const order = await orders.buy(sku, 1);
    const { lines } = await paymentOf(order);
    const answers = await Promise.all(
      [goodsOf(lines), deliveryOf(lines)].map((line) => press(order, bodyOf(line.total_pence, [line, 1]))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await fiveMinutesLater();
    await orders.deliverAll(order.payment_intent_id);
    expect((await paymentOf(order)).lines.map(({ taken_units }) => taken_units)).toEqual([1, 1]);
    expect(await amountsAtStripe(order)).toHaveLength(2);
    expect(await orders.bookedBack(order.order_id)).toBeCloseTo(order.basket.total_pence / 100, 5);
  });

  it("of an order that somebody edits waits, and moves no money", async () => {
    const order = await orders.buy(sku, 1);
    const goods = goodsOf((await paymentOf(order)).lines);
    const { order_change } = await orders.staff<{ order_change: { order_id: string } }>(
      "POST",
      "/admin/order-edits",
      {
        order_id: order.order_id,
      },
    );
    const byLines = await press(order, bodyOf(goods.total_pence, [goods, 1]));
    const byAmount = await paying.shop.asStaff("POST", `/admin/payments/${order.payment_id}/refund`, {
      amount: 2,
    });
    expect([byLines.status, byAmount.status]).toEqual([409, 409]);
    expect(byLines.body.message).toContain("editing this order");
    expect(await amountsAtStripe(order)).toEqual([]);
    await orders.staff("DELETE", `/admin/order-edits/${order_change.order_id}`);
    expect((await press(order, bodyOf(goods.total_pence, [goods, 1]))).status).toBe(200);
  });

  it("by a form that is out of date is refused", async () => {
    const order = await orders.buy(sku, 2);
    const goods = goodsOf((await paymentOf(order)).lines);
    const half = Math.round(goods.total_pence / 2);
    expect((await press(order, bodyOf(half, [goods, 1]))).status).toBe(200);
    const old = await press(order, bodyOf(goods.total_pence - half, [goods, 1]));
    expect(old.status).toBe(409);
    expect(old.body.message).toContain("meanwhile");
    expect(await amountsAtStripe(order)).toEqual([half]);
  });

  it.each(["before", "after"] as const)(
    "cut off by a crash %s Stripe heard of it, is made once",
    async (when) => {
      const order = await orders.buy(sku, 2);
      const goods = goodsOf((await paymentOf(order)).lines);
      const half = Math.round(goods.total_pence / 2);
      const body = bodyOf(half, [goods, 1]);
      await crashWhileRefunding(paying.shop, when, () => press(order, body));
      await fiveMinutesLater();
      expect(goodsOf((await paymentOf(order)).lines)).toMatchObject({ taken_units: 1 });
      expect((await press(order, body)).status).toBe(200);
      await orders.deliverAll(order.payment_intent_id);
      expect(await amountsAtStripe(order)).toEqual([half]);
      expect(await orders.engineRefunds(order.payment_id)).toEqual([half / 100]);
      expect((await notesOf(order)).map(({ content }) => content.lines)).toMatchObject([
        [{ line_id: goods.line_id, quantity: 1, gross_pence: half }],
      ]);
    },
  );

  it("cut off before the engine heard of it, frees them after a while", async () => {
    const order = await orders.buy(sku, 1);
    const goods = goodsOf((await paymentOf(order)).lines);
    await paying.shop.database("refund_line").insert({
      ...{ id: `refline_${order.order_id}`, order_id: order.order_id, line_id: goods.line_id },
      ...{ attempt: randomUUID(), quantity: 1, amount_pence: goods.total_pence },
    });
    expect((await press(order, bodyOf(goods.total_pence, [goods, 1]))).status).toBe(409);
    await fiveMinutesLater();
    expect((await press(order, bodyOf(goods.total_pence, [goods, 1]))).status).toBe(200);
  });

  it("sent back by the bank, waits to be paid again, and its notes name the lines each time", async () => {
    const order = await orders.buy(sku, 1, "pm_card_refundFail");
    const goods = goodsOf((await paymentOf(order)).lines);
    await press(order, bodyOf(goods.total_pence, [goods, 1]));
    await paying.purchase.control("advance", { seconds: 60 });
    await orders.deliverAll(order.payment_intent_id);
    const failed = await paymentOf(order);
    expect(goodsOf(failed.lines)).toMatchObject({ taken_units: 1 });
    const task = failed.open_tasks.find(({ kind }) => kind === "refund_failed");
    await orders.staff("POST", `/admin/payment-tasks/${task!.id}`, { action: "refund_again" });
    expect(goodsOf((await paymentOf(order)).lines)).toMatchObject({ taken_units: 1 });
    const notes = await notesOf(order);
    expect(notes.map(({ kind }) => kind)).toEqual(["credit_note", "debit_note", "credit_note"]);
    for (const { content } of notes)
      expect(content.lines).toMatchObject([{ line_id: goods.line_id, quantity: 1 }]);
  });
});
