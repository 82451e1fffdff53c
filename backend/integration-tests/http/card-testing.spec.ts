import type { PreparePaymentResponse } from "@balance/contracts/payment";
import { shopperAddressHeader } from "@balance/contracts/storefront-headers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import type { TestShop } from "../fixtures/shop";

const sku = "BAL-ZNC-90";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
let orders: BoughtOrders;
beforeAll(async () => {
  paying = await startPayingShop({
    webhooks: false,
    settings: {
      DECLINED_CARDS_PER_EMAIL: "4",
      DECLINED_CARDS_PER_NETWORK: "6",
      PAYMENT_TRIES_PER_NETWORK: "8",
    },
  });
  ({ shop, purchase } = paying);
  orders = boughtOrders(paying);
});
afterAll(() => paying?.stop());

type Basket = Awaited<ReturnType<Purchase["fillBasket"]>>;

async function prepareFrom(address: string, basket: Basket): Promise<PreparePaymentResponse> {
  const { body } = await shop.asStorefront<PreparePaymentResponse>(
    "POST",
    `/store/baskets/${basket.id}/prepare-payment`,
    { shown_total_pence: basket.total_pence },
    { [shopperAddressHeader]: address },
  );
  return body;
}
/** The shopper's browser tries a card that is declined, and the shop hears of it. */
async function declineAt(paymentIntentId: string): Promise<void> {
  await purchase.pay(paymentIntentId, "pm_card_chargeDeclined");
  const [event] = (await purchase.events(paymentIntentId, "payment_intent.payment_failed")).slice(-1);
  await purchase.deliver(event);
  await orders.allProcessed([event!.id]);
}
const forget = () => shop.database("payment_try").delete();
const longAgo = (minutes: number) =>
  shop.database.raw(`update payment_try set created_at = created_at - ? * interval '1 minute'`, [minutes]);

describe("a shopper", () => {
  it("whose card is declined three times can still pay at once", async () => {
    await forget();
    const basket = await purchase.fillBasket(sku);
    for (let time = 0; time < 3; time++) {
      const prepared = await prepareFrom("203.0.113.7", basket);
      if (prepared.status !== "ready") throw new Error(JSON.stringify(prepared));
      await declineAt(prepared.payment_intent_id);
    }
    const prepared = await prepareFrom("203.0.113.7", basket);
    if (prepared.status !== "ready") throw new Error(JSON.stringify(prepared));
    await purchase.pay(prepared.payment_intent_id);
    expect(await purchase.settleToEnd(prepared.payment_intent_id)).toMatchObject({ status: "ordered" });
  });

  it("after a fourth reads when to try again, keeps the basket, and may when the time has come", async () => {
    await forget();
    const basket = await purchase.fillBasket(sku);
    const prepared = await prepareFrom("203.0.113.8", basket);
    if (prepared.status !== "ready") throw new Error(JSON.stringify(prepared));
    for (let time = 0; time < 4; time++) await declineAt(prepared.payment_intent_id);
    const paused = await prepareFrom("203.0.113.8", basket);
    expect(paused).toMatchObject({ status: "paused" });
    if (paused.status !== "paused") return;
    expect(paused.message).toMatch(/your basket is kept\. Please try again at \d\d:\d\d/);
    const waits = new Date(paused.retry_at).getTime() - Date.now();
    expect(waits).toBeGreaterThan(0);
    expect(waits).toBeLessThanOrEqual(60_000);
    // the client secret that the browser still has is worth nothing now
    const intent = await purchase.stripe.paymentIntents.retrieve(prepared.payment_intent_id);
    expect(intent.status).toBe("canceled");
    await longAgo(1);
    expect(await prepareFrom("203.0.113.8", basket)).toMatchObject({ status: "ready" });
  });
});

describe("whoever tests cards", () => {
  it("with one e-mail address, or from one network, is slowed down whatever the basket; others are not", async () => {
    await forget();
    const insert = (values: object) =>
      shop.database("payment_try").insert({ kind: "declined", basket_id: "basket_of_nobody", ...values });
    const first = await purchase.fillBasket(sku);
    expect(await prepareFrom("2001:db8:1:2::1", first)).toMatchObject({ status: "ready" });
    const { email_code, network_code } = await shop
      .database("payment_try")
      .where({ basket_id: first.id })
      .first<{ email_code: string; network_code: string }>("email_code", "network_code");
    expect(email_code).not.toContain("@");
    expect(network_code).not.toContain(":");

    for (let time = 0; time < 5; time++)
      await insert({ id: `e${time}`, source: `e${time}`, email_code, network_code });
    expect(await prepareFrom("2001:db8:1:2::7", await purchase.fillBasket(sku))).toMatchObject({
      status: "paused",
    });
    // whoever typed it there: the address's owner sits somewhere else
    expect(await prepareFrom("198.51.100.1", await purchase.fillBasket(sku))).toMatchObject({
      status: "ready",
    });

    await forget();
    for (let time = 0; time < 7; time++) await insert({ id: `n${time}`, source: `n${time}`, network_code });
    const neighbours: string[] = [];
    for (let time = 0; time < 4; time++) {
      const neighbour = await prepareFrom("2001:db8:1:2:ffff::9", await purchase.fillBasket(sku));
      neighbours.push(neighbour.status);
    }
    expect(neighbours).toEqual(["ready", "ready", "ready", "paused"]);
    expect(await prepareFrom("2001:db8:1:3::1", await purchase.fillBasket(sku))).toMatchObject({
      status: "ready",
    });
  });

  it("from a network that others share too, makes them wait a quarter of an hour at most, and fewer the more they buy", async () => {
    await forget();
    const network = "203.0.113.77";
    const bought = await purchase.fillBasket(sku);
    const ready = await prepareFrom(network, bought);
    if (ready.status !== "ready") throw new Error(JSON.stringify(ready));
    const { network_code } = await shop
      .database("payment_try")
      .where({ basket_id: bought.id })
      .first<{ network_code: string }>("network_code");
    const decline = async (id: string, basket_id: string) => {
      await shop
        .database("payment_try")
        .insert({ id, source: id, kind: "declined", basket_id, network_code });
    };
    for (let time = 0; time < 6; time++) await decline(`o${time}`, `basket_of_colleague_${time}`);
    const mine = await purchase.fillBasket(sku);
    await decline("mine", mine.id);
    const paused = await prepareFrom(network, mine);
    if (paused.status !== "paused") throw new Error(JSON.stringify(paused));
    // the first colleague's order is paid: one declined card more is no sign of a thief
    await purchase.pay(ready.payment_intent_id);
    expect(await purchase.settleToEnd(ready.payment_intent_id)).toMatchObject({ status: "ordered" });
    expect(await prepareFrom(network, mine)).toMatchObject({ status: "ready" });
    for (let time = 0; time < 20; time++) await decline(`p${time}`, `basket_of_thief_${time}`);
    const longest = await prepareFrom(network, mine);
    if (longest.status !== "paused") throw new Error(JSON.stringify(longest));
    expect(new Date(longest.retry_at).getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  });

  it("is counted once for an event that comes twice", async () => {
    await forget();
    const basket = await purchase.fillBasket(sku);
    const prepared = await prepareFrom("203.0.113.9", basket);
    if (prepared.status !== "ready") throw new Error(JSON.stringify(prepared));
    await declineAt(prepared.payment_intent_id);
    const [event] = await purchase.events(prepared.payment_intent_id, "payment_intent.payment_failed");
    await shop
      .database("payment_event")
      .where({ id: event!.id })
      .update({ next_attempt_at: new Date(0) });
    await orders.workInboxOff();
    expect(await shop.database("payment_try").where({ kind: "declined", basket_id: basket.id })).toHaveLength(
      1,
    );
  });

  it("by pressing Pay again and again has to wait", async () => {
    await forget();
    const basket = await purchase.fillBasket(sku);
    const statuses: string[] = [];
    for (let time = 0; time < 9; time++) statuses.push((await prepareFrom("203.0.113.10", basket)).status);
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => "ready"), "paused"]);
  });
});

describe("tries to pay", () => {
  it("are forgotten after a day", async () => {
    await longAgo(25 * 60);
    const { purgePaymentRecords } = shop.load<{
      purgePaymentRecords: (container: unknown) => Promise<void>;
    }>("src/workflows/payment-desk/purge-payment-records");
    await purgePaymentRecords(shop.container);
    expect(await shop.database("payment_try")).toHaveLength(0);
  });
});
