import { asValue } from "@medusajs/framework/awilix";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { type MailServer, startMailServer } from "../fixtures/mail-server";
import { placeOrder } from "../fixtures/placed-order";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
let mailServer: MailServer;
let queueOrderMails: (container: MedusaContainer, orderId: string) => Promise<void>;

beforeAll(async () => {
  mailServer = await startMailServer();
  shop = await startTestShop({ SMTP_URL: mailServer.url });
  ({ queueOrderMails } = shop.load<{ queueOrderMails: typeof queueOrderMails }>(
    "src/workflows/mail/queue-order-mails",
  ));
});

afterAll(async () => {
  await shop?.stop();
  await mailServer?.stop();
});

afterEach(() => {
  mailServer.received.length = 0;
});

const recipients = () => mailServer.received.flatMap(({ to }) => to).sort();
const customerAndShop = ["morwenna@example.com", "orders@balance.test"];
const patience = { timeout: 30_000 };

it("nobody has to ask: the mails of an order arrive by themselves", async () => {
  await queueOrderMails(shop.container, await placeOrder(shop));
  await vi.waitFor(() => expect(recipients()).toEqual(customerAndShop), patience);
});

it("a lost event delays the mails of an order, and no more", async () => {
  const deaf = shop.container.createScope() as MedusaContainer;
  deaf.register(
    Modules.EVENT_BUS,
    asValue({ emit: () => Promise.reject(new Error("The event bus is down")) }),
  );
  await queueOrderMails(deaf, await placeOrder(shop));
  await vi.waitFor(() => expect(recipients()).toEqual(customerAndShop), patience);
});
