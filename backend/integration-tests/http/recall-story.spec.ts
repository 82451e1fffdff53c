import { randomUUID } from "node:crypto";
import type { DispatchOrderResponse } from "@balance/contracts/dispatch-desk";
import type { RecallDetailResponse } from "@balance/contracts/recall-desk";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { boughtOrders } from "../fixtures/bought-order";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { type PayingShop, startPayingShop } from "../fixtures/purchase";
import { putOnShelf } from "../fixtures/shelf-lots";
import { openStockDesk } from "../fixtures/stock-desk";

let paying: PayingShop;
let mailServer: MailServer;
beforeAll(async () => {
  mailServer = await startMailServer();
  paying = await startPayingShop({ webhooks: false, settings: { SMTP_URL: mailServer.url } });
});
afterAll(async () => {
  await paying?.stop();
  await mailServer?.stop();
});

const sku = "BAL-CUL-60";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it("receive 20, sell 3 of the older lot, recall it: the buyer gets the mail, and the report names the three units", async () => {
  const { shop } = paying;
  const orders = boughtOrders(paying);
  const desk = await openStockDesk(shop);
  await putOnShelf(shop, sku, [{ code: "YOUNGER", life_days: 400, quantity: 5 }]);
  const { inventory_item_id } = await shop
    .database("lot")
    .where({ code: "YOUNGER" })
    .first<{ inventory_item_id: string }>("inventory_item_id");
  const older = await desk.receive(inventory_item_id, "OLDER", 20, { best_before: inDays(200) });

  const bought = await orders.buy(sku, 3);
  const { order } = await orders.staff<DispatchOrderResponse>(
    "GET",
    `/admin/dispatch/orders/${bought.order_id}`,
  );
  const packed = await orders.staff<DispatchOrderResponse>(
    "POST",
    `/admin/dispatch/orders/${bought.order_id}/parcels`,
    {
      key: randomUUID(),
      lines: order.lines.map(({ line_item_id, bought: quantity }) => ({ line_item_id, quantity })),
    },
  );
  const [parcel] = packed.order.parcels;
  expect(parcel!.lots).toMatchObject([{ code: "OLDER", quantity: 3 }]);
  await orders.staff("POST", `/admin/dispatch/parcels/${parcel!.id}/moves`, {
    to: "sent",
    carrier: "Royal Mail",
    tracking_number: "QK 1",
  });

  const opened = await shop.asStaff<RecallDetailResponse>("POST", "/admin/recalls", {
    form_id: randomUUID(),
    type: "recall",
    hazard: "Pieces of plastic",
    lot_ids: [older.id],
  });
  const { recall } = opened.body;
  expect(recall.lots).toMatchObject([
    { code: "OLDER", received: 20, frozen: 17, on_hand: 17, named_in_orders: 3, unaccounted: 0 },
  ]);
  await orders.staff("POST", `/admin/recalls/${recall.id}/notice`, {
    product_name: recall.product_name,
    brand: "Balance",
    pack_sizes: recall.pack_sizes,
    where_to_find: "",
    reason: "some tubs may hold small pieces of plastic",
    risk_statement: "Pieces of plastic could cause choking",
    action: "Put it in the bin",
    refund_terms: "contact us for a full refund, with or without a receipt",
    contact: recall.contact,
  });
  await orders.staff("POST", `/admin/recalls/${recall.id}/send`);

  const notices = () => mailServer.received.filter(({ subject }) => subject.startsWith("PRODUCT RECALL"));
  await vi.waitFor(() => expect(notices()).toHaveLength(1), { timeout: 30_000 });
  const [notice] = notices();
  expect(notice!.to.map((to) => to.toLowerCase())).toEqual([bought.basket.contact?.email.toLowerCase()]);
  expect(notice!.text).toContain("Batch: OLDER");
  expect(notice!.text).toContain("3 × ");

  const report = await shop.asStaff<string>("GET", `/admin/recalls/${recall.id}/report?format=csv`);
  expect(report.body).toContain("3 of OLDER");
});
