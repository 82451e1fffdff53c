import type { BasketResponse } from "@balance/contracts/basket";
import type { OrderPageResponse } from "@balance/contracts/payment";
import type { AdminTaxDocumentsResponse } from "@balance/contracts/order-document";
import { Modules } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { issueInvoice } from "../../src/workflows/invoice/issue-invoice";
import type { sweepInvoices } from "../../src/workflows/invoice/sweep-invoices";
import type { sweepSettlements } from "../../src/workflows/settlement/sweep-settlements";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import { type StoredTaxDocument, textOfPdf } from "../fixtures/tax-document";
import type { TestShop } from "../fixtures/shop";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;

beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop, purchase } = paying);
});
afterAll(() => paying?.stop());

const documents = () => shop.database<StoredTaxDocument>("tax_document");

async function buy(quantity = 1): Promise<{ token: string; orderId: string }> {
  const { payment_intent_id } = await purchase.prepareReady(
    await purchase.fillBasket("BAL-VTC-90", quantity),
  );
  await purchase.pay(payment_intent_id);
  const result = await purchase.settleToEnd(payment_intent_id);
  if (result.status !== "ordered") throw new Error(`Not ordered: ${JSON.stringify(result)}`);
  const settlement = await shop
    .database("settlement")
    .where({ payment_intent_id })
    .first<{ order_id: string }>("order_id");
  return { token: result.order_token, orderId: settlement.order_id };
}

/** As if the process had died between capture and invoice: only a superuser who turns the triggers off can do this. */
async function loseInvoicesOf(orders: { orderId: string }[]): Promise<void> {
  await shop.database.transaction(async (transaction) => {
    await transaction.raw("set local session_replication_role = replica");
    await transaction.raw("delete from tax_document where order_id = any(?)", [
      orders.map(({ orderId }) => orderId),
    ]);
    await transaction.raw(
      `update tax_document_series set last_number =
         (select coalesce(max(number), 0) from tax_document where kind = 'invoice') where kind = 'invoice'`,
    );
  });
}

async function expectNoGap(): Promise<void> {
  const rows = await documents().where({ kind: "invoice" }).orderBy("number");
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
}

async function pdfAt(
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; bytes: Uint8Array }> {
  const response = await fetch(`${shop.url}${url}`, { headers });
  return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
}
const asStorefront = () => ({
  "x-publishable-api-key": shop.publishableKey,
  "x-storefront-key": process.env.STOREFRONT_KEY!,
});

describe("the invoice of an order", () => {
  it("is there as soon as the order is paid, and says what was sold, taken and taxed", async () => {
    const { token, orderId } = await buy(2);
    const [row, ...others] = await documents().where({ order_id: orderId });
    expect(others).toEqual([]);
    const { body } = await shop.asStorefront<OrderPageResponse>("GET", `/store/order-pages/${token}`);
    const { order } = body;
    expect(body.documents).toMatchObject([
      { kind: "invoice", is_vat_document: true, gross_pence: order.total_pence },
    ]);
    expect(row!.content).toMatchObject({
      order_number: order.order_number,
      customer: { name: "Morwenna Trevail", address: ["3 Harbour Steps", "Padstow", "PL28 8AQ"] },
      total: { gross_pence: order.total_pence, vat_pence: order.vat_pence },
      lines: [{ sku: "BAL-VTC-90", quantity: 2 }, { description: `Delivery: ${order.delivery_name}` }],
    });

    const { status, bytes } = await pdfAt(`/store/order-pages/${token}/documents/invoice`, asStorefront());
    expect(status).toBe(200);
    const text = await textOfPdf(bytes);
    const pounds = (pence: number) => `£${(pence / 100).toFixed(2)}`;
    for (const shown of [
      "VAT invoice",
      body.documents[0]!.number,
      order.order_number,
      order.line_items[0]!.product_title,
      "Morwenna Trevail",
      "Padstow",
      pounds(order.total_pence),
      pounds(order.vat_pence),
      pounds(order.total_pence - order.vat_pence),
      "20 %",
      row!.content.payment_reference!,
      "For demonstration only",
    ])
      expect(text).toContain(shown);
  });

  it("lists its lines in the order of the basket, and so does the order's page", async () => {
    const skus = ["BAL-VTC-90", "BAL-CUL-60", "BAL-ZNC-90", "BAL-MCT-500", "BAL-COL-TD30"];
    let basket = await purchase.fillBasket(skus[0]!);
    for (const sku of skus.slice(1)) {
      const variant = await shop.database("product_variant").where({ sku }).first<{ id: string }>("id");
      const { body } = await shop.asStorefront<BasketResponse>(
        "POST",
        `/store/baskets/${basket.id}/line-items`,
        { variant_id: variant.id, quantity: 1 },
      );
      basket = body.basket;
    }
    const { payment_intent_id } = await purchase.prepareReady(basket);
    await purchase.pay(payment_intent_id);
    const settled = await purchase.settleToEnd(payment_intent_id);
    if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
    const { body } = await shop.asStorefront<OrderPageResponse>(
      "GET",
      `/store/order-pages/${settled.order_token}`,
    );
    expect(body.order.line_items.map(({ sku }) => sku)).toEqual(skus);
    const [row] = await documents().whereIn(
      "order_id",
      shop.database("settlement").where({ payment_intent_id }).select("order_id"),
    );
    expect(row!.content.lines.map(({ sku }) => sku).filter(Boolean)).toEqual(skus);
  });

  it("keeps what it said, byte for byte, when the shop's details change", async () => {
    const { token } = await buy();
    const url = `/store/order-pages/${token}/documents/invoice`;
    const before = await pdfAt(url, asStorefront());
    const stores = shop.container.resolve(Modules.STORE);
    const [store] = await stores.listStores({}, { take: 1 });
    const trader = store!.metadata!.trader as Record<string, unknown>;
    await stores.updateStores(store!.id, {
      metadata: { ...store!.metadata, trader: { ...trader, name: "Another name", vat_number: "" } },
    });
    try {
      expect(Buffer.from((await pdfAt(url, asStorefront())).bytes).equals(Buffer.from(before.bytes))).toBe(
        true,
      );
      const { token: later } = await buy();
      const { bytes } = await pdfAt(`/store/order-pages/${later}/documents/invoice`, asStorefront());
      const text = await textOfPdf(bytes);
      expect(text).toContain("Another name");
      // not registered for VAT any more: nothing may look like a VAT invoice
      expect(text).not.toContain("VAT");
    } finally {
      await stores.updateStores(store!.id, { metadata: store!.metadata! });
    }
  });

  it("opens to nobody but the holder of the order's own link, and to staff", async () => {
    const [mine, other] = [await buy(), await buy()];
    const { documents: others } = (
      await shop.asStorefront<OrderPageResponse>("GET", `/store/order-pages/${other.token}`)
    ).body;
    const at = (token: string, name: string) =>
      pdfAt(`/store/order-pages/${token}/documents/${name}`, asStorefront());
    expect((await at(mine.token, others[0]!.number)).status).toBe(404);
    expect((await at(`${mine.token.slice(0, -1)}x`, "invoice")).status).toBe(404);
    expect((await at(Buffer.from(mine.orderId).toString("base64url"), "invoice")).status).toBe(404);
    expect((await at(mine.orderId, "invoice")).status).toBe(404);
    expect((await at(mine.token, "CRN-00001")).status).toBe(404);
    const url = `/store/order-pages/${mine.token}/documents/invoice`;
    // without the storefront's key not even with the token
    expect((await pdfAt(url, { "x-publishable-api-key": shop.publishableKey })).status).toBe(403);

    const { body } = await shop.asStaff<AdminTaxDocumentsResponse>(
      "GET",
      `/admin/tax-documents?order_id=${mine.orderId}`,
    );
    expect(body.documents).toHaveLength(1);
    const adminUrl = `/admin/tax-documents/${body.documents[0]!.id}`;
    expect((await pdfAt(adminUrl, {})).status).toBe(401);
    const asStaff = await pdfAt(adminUrl, { authorization: `Bearer ${await shop.staffToken()}` });
    expect(Buffer.from(asStaff.bytes).equals(Buffer.from((await at(mine.token, "invoice")).bytes))).toBe(
      true,
    );
    expect((await shop.asStaff("GET", "/admin/tax-documents")).status).toBe(400);
    expect((await shop.asStaff("GET", "/admin/tax-documents/taxdoc_none")).status).toBe(404);
  });

  it("is numbered without gap or twin, also when many are issued at once", async () => {
    const { issueInvoice: issue } = shop.load<{ issueInvoice: typeof issueInvoice }>(
      "src/workflows/invoice/issue-invoice",
    );
    const orders = [await buy(), await buy(), await buy()];
    await loseInvoicesOf(orders);
    const issued = await Promise.all(
      Array.from({ length: 15 }, (_, call) => issue(shop.container, orders[call % 3]!.orderId)),
    );
    expect(new Set(issued.map((row) => row!.number)).size).toBe(3);
    await expectNoGap();
  });

  it("that a crash kept from being issued is issued by the sweep, once", async () => {
    const order = await buy();
    await loseInvoicesOf([order]);
    const { sweepInvoices: sweep } = shop.load<{ sweepInvoices: typeof sweepInvoices }>(
      "src/workflows/invoice/sweep-invoices",
    );
    await Promise.all([sweep(shop.container), sweep(shop.container), sweep(shop.container)]);
    expect(await documents().where({ order_id: order.orderId })).toHaveLength(1);
    await expectNoGap();
  });

  it("can't be changed, deleted or renumbered, not even in the database", async () => {
    await buy();
    const refused = /never changed or deleted|go up by one/;
    await expect(documents().update({ order_id: "order_x" })).rejects.toThrow(refused);
    await expect(documents().delete()).rejects.toThrow(refused);
    await expect(shop.database.raw("truncate tax_document")).rejects.toThrow(refused);
    await expect(shop.database.raw("delete from tax_document_series")).rejects.toThrow(refused);
    await expect(
      shop.database.raw("update tax_document_series set last_number = 0 where kind = 'invoice'"),
    ).rejects.toThrow(refused);
  });

  it("is not there before the money is taken", async () => {
    const { payment_intent_id } = await purchase.prepareReady(await purchase.fillBasket("BAL-VTC-90"));
    await purchase.pay(payment_intent_id);
    await purchase.planFault({ kind: "refuse_capture" });
    const result = await purchase.settle(payment_intent_id);
    if (result.status !== "ordered") throw new Error(`Not ordered: ${JSON.stringify(result)}`);
    const url = `/store/order-pages/${result.order_token}`;
    const { body } = await shop.asStorefront<OrderPageResponse>("GET", url);
    expect(body.documents).toEqual([]);
    expect((await pdfAt(`${url}/documents/invoice`, asStorefront())).status).toBe(404);
    await shop
      .database("settlement")
      .where({ payment_intent_id })
      .update({ next_check_at: new Date(0) });
    const { sweepSettlements: settleDue } = shop.load<{ sweepSettlements: typeof sweepSettlements }>(
      "src/workflows/settlement/sweep-settlements",
    );
    await settleDue(shop.container);
    expect((await pdfAt(`${url}/documents/invoice`, asStorefront())).status).toBe(200);
  });
});
