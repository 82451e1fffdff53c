import type { BasketResponse, BasketView, RefusalResponse } from "@balance/contracts/basket";
import { Modules } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { firstOrderClaim } from "../../src/workflows/first-order/first-order-claim";
import type { sweepFirstOrders } from "../../src/workflows/first-order/sweep-first-orders";
import type { issueWelcomeCode } from "../../src/workflows/welcome-code/issue-welcome-code";
import type { loadPricedBasketParts } from "../../src/workflows/basket/load-priced-basket";
import { placeOrder } from "../fixtures/placed-order";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import { type Settlements, settlementsIn } from "../fixtures/settlements";
import type { TestShop } from "../fixtures/shop";
import { createStaffProduct } from "../fixtures/staff-product";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
let settlements: Settlements;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop, purchase } = paying);
  settlements = settlementsIn(shop);
  await shop.database("inventory_level").update({
    stocked_quantity: 10_000,
    raw_stocked_quantity: JSON.stringify({ value: "10000", precision: 20 }),
  });
});
afterAll(() => paying?.stop());

const sku = "BAL-VTC-90";
let people = 0;
/** An address that nobody has used before. */
const somebody = (domain = "example.com") => `Reader.Number${(people += 1)}@${domain}`;

/** As for a subscriber who has just confirmed. */
const issue = async (email: string) => {
  const subscriber_id = `sub_${email.toLowerCase()}`;
  await shop
    .database("subscriber")
    .insert({
      id: subscriber_id,
      email,
      address_hash: subscriber_id,
      status: "active",
      topics: [],
      requested_at: new Date(),
      confirmed_at: new Date(),
      source: "article",
    })
    .onConflict("id")
    .ignore();
  return await shop
    .load<{ issueWelcomeCode: typeof issueWelcomeCode }>("src/workflows/welcome-code/issue-welcome-code")
    .issueWelcomeCode(shop.container, { subscriber_id, email, source: "article" });
};
const codeOf = async (email: string) => (await issue(email))!.code;
const apply = (basket: BasketView, code: string) =>
  shop.asStorefront<BasketResponse & RefusalResponse>("POST", `/store/baskets/${basket.id}/discount-code`, {
    code,
  });
const view = async (basket: BasketView) =>
  (await shop.asStorefront<BasketResponse>("GET", `/store/baskets/${basket.id}`)).body.basket;
/** Ready to be paid, with the code. */
const basketWith = async (code: string, email: string) => {
  const { status, body } = await apply(await purchase.fillBasket(sku, 1, email), code);
  expect(body.message ?? status).toBe(200);
  return body.basket;
};
const refusalOf = async (code: string, email: string) => {
  const { status, body } = await apply(await purchase.fillBasket(sku, 1, email), code);
  expect(status).toBe(400);
  return body;
};
const buy = async (basket: BasketView) => {
  const { payment_intent_id } = await purchase.prepareReady(basket);
  await purchase.pay(payment_intent_id);
  return await purchase.settleToEnd(payment_intent_id);
};
const orderOf = async (basket: BasketView) =>
  (
    await shop
      .database("order")
      .whereRaw("metadata->>'basket_id' = ?", [basket.id])
      .whereNull("deleted_at")
      .pluck<string[]>("id")
  )[0]!;
const sweepClaims = () =>
  shop
    .load<{ sweepFirstOrders: typeof sweepFirstOrders }>("src/workflows/first-order/sweep-first-orders")
    .sweepFirstOrders(shop.container);
const changeCode = (code: string, change: object) =>
  shop.database("welcome_code").where({ code }).update(change);

describe("a code of one's own", () => {
  it("is one, with one promotion and one mail, however often and in which spelling it is asked for", async () => {
    const spellings = ["ann.lee@gmail.com", "AnnLee@Gmail.com", "a.n.n.lee+spa@googlemail.com"];
    const issued = await Promise.all(Array.from({ length: 9 }, (_, index) => issue(spellings[index % 3]!)));
    const codes = new Set(issued.map((one) => one?.code));
    expect([...codes]).toHaveLength(1);
    const [code] = codes as Set<string>;
    const rows = await shop.database("welcome_code").where({ code }).select<{ id: string }[]>("id");
    expect(rows).toHaveLength(1);
    const mails = await shop
      .database("outbox_mail")
      .where({ template: "welcome-code", subject_id: rows[0]!.id });
    expect(mails).toHaveLength(1);
    expect(await shop.container.resolve(Modules.PROMOTION).listPromotions({ code: [code!] })).toHaveLength(1);
  });

  it("takes 10 % off goods and nothing off delivery, typed with spaces and in lower case", async () => {
    const email = somebody();
    const code = await codeOf(email);
    const before = await purchase.fillBasket(sku, 1, email);
    expect(before.delivery_pence).toBeGreaterThan(0);
    const { body } = await apply(before, ` ${code.toLowerCase().replace("-", " ")} `);
    expect(body.basket.discount).toMatchObject({ code, applied: true });
    expect(body.basket.discount_pence).toBe(Math.round(before.goods_pence / 10));
    expect(body.basket.delivery_pence).toBe(before.delivery_pence);
  });

  it("is as good at the address of a registered customer, and as spent after their order", async () => {
    const email = somebody();
    await shop.container
      .resolve(Modules.CUSTOMER)
      .createCustomers({ email: email.toLowerCase(), has_account: true });
    const code = await codeOf(email);
    expect(await buy(await basketWith(code, email))).toMatchObject({ status: "ordered" });
    expect((await refusalOf(code, email.toUpperCase())).message).toMatch(/first order|used/i);
    expect(await issue(email)).toBeNull();
  });

  it("takes nothing off a treatment, alone or beside goods", async () => {
    const treatment = await createStaffProduct(shop, { title: "Facial", pounds: 75, kind: "Treatment" });
    const email = somebody();
    const code = await codeOf(email);
    const basket = await purchase.fillBasket(sku, 1, email);
    const [goods] = basket.line_items;
    await shop.asStorefront("POST", `/store/baskets/${basket.id}/line-items`, {
      variant_id: treatment.variants[0]!.id,
      quantity: 1,
    });
    const { body } = await apply(basket, code);
    expect(body.basket).toMatchObject({
      goods_pence: basket.goods_pence + 7500,
      discount_pence: Math.round(basket.goods_pence / 10),
    });
    await shop.asStorefront("DELETE", `/store/baskets/${basket.id}/line-items/${goods!.id}`);
    expect(await view(basket)).toMatchObject({ goods_pence: 7500, discount_pence: 0 });
    expect((await view(basket)).discount).toMatchObject({ code, applied: false });
  });

  it("adds up to the penny over several lines of £11.95", async () => {
    const email = somebody();
    const variants = await shop
      .database("product_variant")
      .whereNull("deleted_at")
      .orderBy("sku")
      .limit(3)
      .pluck<string[]>("id");
    const old = await shop
      .database("price")
      .select<{ id: string; amount: string; raw_amount: unknown }[]>("*");
    await shop.database.raw(
      `update price set amount = 11.95, raw_amount = '{"value":"11.95","precision":20}'
       where price_set_id in (select price_set_id from product_variant_price_set where variant_id = any(?))`,
      [variants],
    );
    const basket = await purchase.fillBasket(sku, 1, email);
    await shop.asStorefront("DELETE", `/store/baskets/${basket.id}/line-items/${basket.line_items[0]!.id}`);
    for (const variant_id of variants)
      await shop.asStorefront("POST", `/store/baskets/${basket.id}/line-items`, { variant_id, quantity: 1 });
    const { body } = await apply(basket, await codeOf(email));
    // 10 % of 35.85 is 3.585
    expect(body.basket).toMatchObject({ goods_pence: 3585, discount_pence: 359 });
    expect(body.basket.line_items.map((line) => line.discount_pence).sort()).toEqual([119, 120, 120]);
    expect(await buy(body.basket)).toMatchObject({ status: "ordered" });
    for (const { id, amount, raw_amount } of old)
      await shop
        .database("price")
        .where({ id })
        .update({ amount, raw_amount: JSON.stringify(raw_amount) });
  });

  it("is not made for somebody who has ordered before, or was a customer before this shop", async () => {
    const [buyer, staffMade] = [somebody(), somebody()];
    await buy(await purchase.fillBasket(sku, 1, buyer));
    expect(await issue(buyer.toUpperCase())).toBeNull();
    await placeOrder(shop, { email: staffMade });
    await sweepClaims();
    expect(await issue(staffMade)).toBeNull();
    const past = somebody("gmail.com");
    const { personKey } = shop.load<{ personKey: (email: string) => string }>(
      "src/workflows/first-order/person-key",
    );
    await shop
      .database("past_customer_hash")
      .insert({ id: "past_1", address_hash: personKey(past), import_id: "nlimp_1" });
    expect(await issue(past.replace("@", "+new@"))).toBeNull();
  });
});

describe("a code that can't be used says why, and changes nothing", () => {
  it("before there is an e-mail address, and is taken once there is", async () => {
    const email = somebody();
    const code = await codeOf(email);
    const filled = await purchase.fillBasket(sku, 1, email);
    await shop.database("basket").where({ id: filled.id }).update({ email: null });
    const { status, body } = await apply(filled, code);
    expect(status).toBe(400);
    expect(body).toMatchObject({ waits_for: "email" });
    expect(body.message).toMatch(/enter your email first/);
    expect((await view(filled)).discount).toBeNull();
  });

  it("at another address, after its last day, when it is withdrawn", async () => {
    const email = somebody();
    const code = await codeOf(email);
    expect((await refusalOf(code, somebody())).message).toMatch(/belongs to another address/);
    await changeCode(code, { valid_until: new Date("2026-03-04T00:00:00Z") });
    expect((await refusalOf(code, email)).message).toMatch(/ran out on 3 March\./);
    await changeCode(code, { valid_until: new Date("2099-01-01"), revoked_at: new Date() });
    expect((await refusalOf(code, email)).message).toMatch(/was withdrawn/);
  });

  it("after a first order without it, in whatever spelling", async () => {
    const email = somebody("gmail.com");
    const code = await codeOf(email);
    await buy(await purchase.fillBasket(sku, 1, email.toLowerCase().replace(".", "")));
    expect((await refusalOf(code, email.toUpperCase())).message).toMatch(/is for a first order/);
  });

  it("after it was used, until that order is cancelled", async () => {
    const email = somebody();
    const code = await codeOf(email);
    const first = await basketWith(code, email);
    expect(await buy(first)).toMatchObject({ status: "ordered" });
    expect((await refusalOf(code, email.toUpperCase())).message).toMatch(/was used already/);
    const cancelled = await shop.asStaff("POST", `/admin/orders/${await orderOf(first)}/cancel`);
    expect(cancelled.status).toBe(200);
    await sweepClaims();
    expect(await buy(await basketWith(code, email))).toMatchObject({ status: "ordered" });
  });

  it("when the e-mail is changed after it was applied: the basket says so and shows the whole price", async () => {
    const email = somebody();
    const basket = await basketWith(await codeOf(email), email);
    await shop.asStorefront("POST", `/store/baskets/${basket.id}/contact`, {
      ...basket.contact!,
      email: somebody(),
    });
    const prepared = await purchase.prepare(basket);
    expect(prepared).toMatchObject({ status: "changed", basket: { discount: { applied: false } } });
    expect((await view(basket)).discount?.reason).toMatch(/belongs to another address/);
  });

  it("when staff switch its promotion off while it is in a basket", async () => {
    const email = somebody();
    const code = await codeOf(email);
    const basket = await basketWith(code, email);
    await shop.database("promotion").where({ code }).update({ status: "inactive" });
    const prepared = await purchase.prepare(basket);
    expect(prepared).toMatchObject({ status: "changed", basket: { discount: { applied: false } } });
    if (prepared.status !== "changed") throw new Error("unreachable");
    expect(await buy(prepared.basket)).toMatchObject({ status: "ordered" });
  });
});

describe("one person at many tills", () => {
  it("gets one discount of a hundred baskets in a hundred spellings; every other can be paid at once without it", async () => {
    const name = "herdofbuyers";
    const code = await codeOf(`${name}@gmail.com`);
    const spelled = (index: number) =>
      `${name.slice(0, 1 + (index % 11))}.${name.slice(1 + (index % 11))}+${index}@${index % 2 ? "GMAIL.com" : "googlemail.com"}`;
    const baskets = await inBatches(100, 10, (index) => basketWith(code, spelled(index)));
    const withCode = baskets[0]!.total_pence;

    const prepared = await Promise.all(baskets.map((basket) => purchase.prepare(basket)));
    const ready = prepared.filter(({ status }) => status === "ready");
    expect(ready).toHaveLength(1);
    const winner = baskets[prepared.findIndex(({ status }) => status === "ready")]!;

    const again = await Promise.all(
      prepared.map(async (answer) => {
        if (answer.status === "ready") return answer;
        if (answer.status !== "changed") throw new Error(JSON.stringify(answer));
        expect(answer.basket.total_pence).toBeGreaterThan(withCode);
        expect(answer.basket.discount).toMatchObject({ code, applied: false });
        return await purchase.prepare(answer.basket);
      }),
    );
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set(["ready"]));

    // the winner and nine others pay, all at once
    const payers = [winner, ...baskets.filter((basket) => basket !== winner).slice(0, 9)];
    const results = await Promise.all(
      payers.map(async (basket) => {
        const answer = again[baskets.indexOf(basket)]!;
        if (answer.status !== "ready") throw new Error("unreachable");
        await purchase.pay(answer.payment_intent_id);
        return await purchase.settleToEnd(answer.payment_intent_id);
      }),
    );
    const orders = results.filter(({ status }) => status === "ordered");
    // another order may have come first: then the discounted one is not made, and nothing is charged for it
    expect(orders.length).toBeGreaterThanOrEqual(9);
    const discounts = await discountedOrders(code);
    expect(discounts.length).toBe(results[0]!.status === "ordered" ? 1 : 0);
    const stuck = await shop.database("settlement").whereIn("state", ["authorised", "ordered"]);
    expect(stuck).toEqual([]);
  }, 240_000);

  it("who orders without the code first does not get it on the other basket, paid at the same instant", async () => {
    const email = somebody();
    const code = await codeOf(email);
    const coded = await basketWith(code, email);
    const plain = await purchase.fillBasket(sku, 1, email.toUpperCase());
    const [one, other] = await Promise.all([purchase.prepareReady(coded), purchase.prepareReady(plain)]);
    await Promise.all([purchase.pay(one.payment_intent_id), purchase.pay(other.payment_intent_id)]);
    expect(await purchase.settleToEnd(other.payment_intent_id)).toMatchObject({ status: "ordered" });
    const released = await purchase.settleToEnd(one.payment_intent_id);
    expect(released).toMatchObject({ status: "released" });
    expect((await purchase.stripe.paymentIntents.retrieve(one.payment_intent_id)).status).toBe("canceled");
    expect(await discountedOrders(code)).toEqual([]);
    const now = await view(coded);
    expect(now).toMatchObject({ status: "open", discount: { applied: false } });
    expect(await buy(now)).toMatchObject({ status: "ordered" });
  });

  it("pays both at once: the discount is on the first order or on none", async () => {
    const email = somebody();
    const code = await codeOf(email);
    const coded = await basketWith(code, email);
    const plain = await purchase.fillBasket(sku, 1, email);
    const [one, other] = await Promise.all([purchase.prepareReady(coded), purchase.prepareReady(plain)]);
    await Promise.all([purchase.pay(one.payment_intent_id), purchase.pay(other.payment_intent_id)]);
    const [first, second] = await Promise.all([
      purchase.settleToEnd(one.payment_intent_id),
      purchase.settleToEnd(other.payment_intent_id),
    ]);
    expect(second.status).toBe("ordered");
    expect(["ordered", "released"]).toContain(first.status);
    expect(await discountedOrders(code)).toHaveLength(first.status === "ordered" ? 1 : 0);
  });

  it("whose card is declined can use the code in another basket at once", async () => {
    const email = somebody();
    const code = await codeOf(email);
    const declined = await basketWith(code, email);
    const later = await basketWith(code, email);
    const { payment_intent_id } = await purchase.prepareReady(declined);
    expect(await purchase.prepare(later)).toMatchObject({ status: "changed" });
    await purchase.pay(payment_intent_id, "pm_card_chargeDeclined");
    expect(await purchase.settle(payment_intent_id)).toMatchObject({ status: "not_paid" });
    expect(await buy(await view(later))).toMatchObject({ status: "ordered" });
    // the first payment still stands open at Stripe: paid now, it makes no second discount
    await purchase.pay(payment_intent_id);
    expect(await purchase.settleToEnd(payment_intent_id)).toMatchObject({ status: "released" });
    expect(await discountedOrders(code)).toHaveLength(1);
  });
});

describe("a claim that a dead worker left", () => {
  it("between claim and authorisation is given back by the sweeper, and the code is as good as new", async () => {
    const email = somebody();
    const code = await codeOf(email);
    const basket = await basketWith(code, email);
    await leftBehind(basket);
    const later = await purchase.fillBasket(sku, 1, email);
    expect((await apply(later, code)).body.message).toMatch(/in another basket of yours/);

    await settlements.leaveBehind(basket.id);
    await settlements.sweep();

    const { body } = await apply(later, code);
    expect(await buy(body.basket)).toMatchObject({ status: "ordered" });
    expect(await discountedOrders(code)).toHaveLength(1);
  });

  it("lapses after half an hour even if nothing sweeps", async () => {
    const email = somebody();
    const code = await codeOf(email);
    const basket = await basketWith(code, email);
    await leftBehind(basket);
    await shop
      .database("first_order_claim")
      .where({ basket_id: basket.id })
      .update({ taken_at: new Date(Date.now() - 31 * 60_000) });
    expect(await buy(await basketWith(code, email))).toMatchObject({ status: "ordered" });
  });
});

/** What `kill -9` leaves between the claim and the PaymentIntent. */
async function leftBehind(basket: BasketView): Promise<void> {
  const claims = shop.load<{ firstOrderClaim: typeof firstOrderClaim }>(
    "src/workflows/first-order/first-order-claim",
  );
  const pricing = shop.load<{ loadPricedBasketParts: typeof loadPricedBasketParts }>(
    "src/workflows/basket/load-priced-basket",
  );
  const { id } = await shop.container
    .resolve<{ openSettlement: (basketId: string) => Promise<{ id: string }> }>("settlement")
    .openSettlement(basket.id);
  const priced = await pricing.loadPricedBasketParts(shop.container, basket.id);
  expect(await claims.firstOrderClaim.take(shop.container, priced, id)).toBeNull();
}

async function discountedOrders(code: string): Promise<string[]> {
  const { rows } = await shop.database.raw<{ rows: { id: string }[] }>(
    `select distinct o.id from "order" o
     join order_item i on i.order_id = o.id join order_line_item_adjustment a on a.item_id = i.item_id
     where a.code = ? and o.status <> 'canceled' and o.deleted_at is null and a.deleted_at is null`,
    [code],
  );
  return rows.map(({ id }) => id);
}

async function inBatches<Result>(count: number, size: number, make: (index: number) => Promise<Result>) {
  const made: Result[] = [];
  while (made.length < count) {
    const from = made.length;
    made.push(...(await Promise.all(Array.from({ length: size }, (_, index) => make(from + index)))));
  }
  return made;
}
