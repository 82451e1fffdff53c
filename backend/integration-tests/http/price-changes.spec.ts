import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { BasketView } from "@balance/contracts/basket";
import { Modules } from "@medusajs/framework/utils";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { type Shopper, shopperOf, tenPercent } from "../fixtures/shopper";

const minuteMs = 60_000;

let shop: TestShop;
let shopper: Shopper;
let variantId: string;
let priceSetId: string;
let basket: BasketView;
beforeAll(async () => {
  shop = await startTestShop();
  shopper = await shopperOf(shop);
  variantId = shopper.variantIds[0]!;
  const priced = await shop
    .database("product_variant_price_set")
    .where({ variant_id: variantId })
    .first<{ price_set_id: string }>("price_set_id");
  priceSetId = priced.price_set_id;
});
afterAll(() => shop.stop());
// priced twice before anything changes: what is remembered of a price is remembered by then
beforeEach(async () => {
  await shopper.setPrice(variantId, 20);
  basket = await shopper.readyToPay(1);
  await look();
});

const look = () => shopper.step("GET", `/${basket.id}`);
const unitPrice = async () => (await look()).line_items[0]!.unit_price_pence;

describe("a basket that is looked at again", () => {
  it("asks the engine nothing while nobody has changed what it was asked", async () => {
    await shopper.step("POST", `/${basket.id}/discount-code`, { code: "BALANCE10" });
    await look();
    const asked = [
      vi.spyOn(shop.container.resolve(Modules.PRICING), "calculatePrices"),
      vi.spyOn(shop.container.resolve(Modules.PROMOTION), "computeActions"),
    ];
    const before = await look();
    expect(await look()).toEqual(before);
    for (const call of asked) {
      expect(call).not.toHaveBeenCalled();
      call.mockRestore();
    }
  });
});

describe("the next look at a basket shows, and its cart asks for,", () => {
  it("a price that staff have changed", async () => {
    const { product_id } = await shop
      .database("product_variant")
      .where({ id: variantId })
      .first<{ product_id: string }>("product_id");
    const answer = await shop.asStaff("POST", `/admin/products/${product_id}/variants/${variantId}`, {
      prices: [{ currency_code: "gbp", amount: 21 }],
    });
    expect(answer.status).toBe(200);
    const seen = await look();
    expect(seen.line_items[0]!.unit_price_pence).toBe(2100);
    expect((await shopper.writeCart(basket.id)).total_pence).toBe(seen.total_pence);
  });

  it("a price that was changed in the database, by whomever, from the moment that is committed", async () => {
    const transaction = await shop.database.transaction();
    await transaction("price").where({ price_set_id: priceSetId }).update({ amount: 22 });
    // looks meanwhile must remember nothing that the commit makes wrong
    expect(await unitPrice()).toBe(2000);
    expect(await unitPrice()).toBe(2000);
    await transaction.commit();
    expect(await unitPrice()).toBe(2200);
  });

  it("no price of a change that came to nothing", async () => {
    const transaction = await shop.database.transaction();
    await transaction("price").where({ price_set_id: priceSetId }).update({ amount: 23 });
    await transaction.rollback();
    expect(await unitPrice()).toBe(2000);
  });

  it("a price that is gone", async () => {
    await shop.database("price").where({ price_set_id: priceSetId }).update({ deleted_at: new Date() });
    const { notices } = await look();
    await shop.database("price").where({ price_set_id: priceSetId }).update({ deleted_at: null });
    expect(notices).toMatchObject([{ blocking: true }]);
    expect(await unitPrice()).toBe(2000);
  });

  it("what an option of delivery costs now", async () => {
    const { delivery_option_id } = basket;
    const link = await shop
      .database("shipping_option_price_set")
      .where({ shipping_option_id: delivery_option_id })
      .first<{ price_set_id: string }>("price_set_id");
    const prices = () => shop.database("price").where({ price_set_id: link.price_set_id, rules_count: 0 });
    await prices().update({ amount: 4.5 });
    const seen = await look();
    await prices().update({ amount: 3.95 });
    expect(seen.delivery_pence).toBe(450);
    expect((await look()).delivery_pence).toBe(395);
  });
});

describe("the VAT of a cart", () => {
  const vat = async (basketId: string) => {
    const { cart_id } = await shopper.writeCart(basketId);
    const { rows } = await shop.database.raw<{
      rows: { owner: string; rate: number; description: string }[];
    }>(
      `select 'line' as owner, t.rate::float, t.description from cart_line_item_tax_line t
         join cart_line_item i on i.id = t.item_id where i.cart_id = :cart_id
       union all
       select 'delivery', t.rate::float, t.description from cart_shipping_method_tax_line t
         join cart_shipping_method m on m.id = t.shipping_method_id where m.cart_id = :cart_id order by owner`,
      { cart_id },
    );
    return rows;
  };
  const rates = () => shop.database("tax_rate").where({ is_default: true });

  it("is asked of the engine once, while nobody changes a rate", async () => {
    const first = await vat(basket.id);
    expect(first).toMatchObject([
      { owner: "delivery", rate: 20 },
      { owner: "line", rate: 20 },
    ]);
    const asked = vi.spyOn(shop.container.resolve(Modules.TAX), "getTaxLines");
    const another = await shopper.readyToPay(2);
    expect(await vat(another.id)).toEqual(first);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it("is that of a rate which was changed a moment ago; one that baskets aren't priced with stops the payment", async () => {
    await vat(basket.id);
    const { name, rate } = await rates().first<{ name: string; rate: number }>("name", "rate");
    await rates().update({ name: "VAT by another name" });
    const renamed = await shopper.readyToPay(1);
    expect(await vat(renamed.id)).toMatchObject([
      { description: "VAT by another name" },
      { description: "VAT by another name" },
    ]);
    await rates().update({ rate: 5 });
    const refused = await shopper.readyToPay(1);
    await expect(shopper.writeCart(refused.id)).rejects.toThrow(/a VAT rate of 5 %/);
    await rates().update({ name, rate });
    expect(await vat(refused.id)).toMatchObject([{ rate: 20 }, { rate: 20 }]);
  });
});

describe("a sale price", () => {
  const sale = async (times: { starts_at?: Date; ends_at?: Date }) => {
    const answer = await shop.asStaff<{ price_list: { id: string } }>("POST", "/admin/price-lists", {
      title: "Sale",
      description: "Sale",
      type: "sale",
      status: "active",
      starts_at: times.starts_at?.toISOString(),
      ends_at: times.ends_at?.toISOString(),
      prices: [{ variant_id: variantId, currency_code: "gbp", amount: 15 }],
    });
    expect(answer.status).toBe(200);
    return answer.body.price_list.id;
  };
  /** Time passes: nobody writes anything, so no trigger may hear of it. */
  const moveTimes = (id: string, times: { starts_at?: Date; ends_at?: Date }) =>
    shop.database.transaction(async (transaction) => {
      await transaction.raw("set local session_replication_role = replica");
      await transaction("price_list").where({ id }).update(times);
    });
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minuteMs);

  it("is asked from its beginning to its end, though nobody writes anything at either", async () => {
    const id = await sale({ starts_at: inMinutes(60), ends_at: inMinutes(120) });
    expect(await unitPrice()).toBe(2000);
    await moveTimes(id, { starts_at: inMinutes(-30), ends_at: inMinutes(30) });
    expect(await unitPrice()).toBe(1500);
    expect(await unitPrice()).toBe(1500);
    await moveTimes(id, { starts_at: inMinutes(-90), ends_at: inMinutes(-30) });
    expect(await unitPrice()).toBe(2000);
    await shop.asStaff("DELETE", `/admin/price-lists/${id}`);
  });

  it("is asked as soon as it begins, and no more once it has ended", async () => {
    const id = await sale({ starts_at: new Date(Date.now() + 700) });
    await expect.poll(unitPrice, { timeout: 20_000 }).toBe(1500);
    await shop.asStaff("POST", `/admin/price-lists/${id}`, {
      ends_at: new Date(Date.now() + 700).toISOString(),
    });
    await expect.poll(unitPrice, { timeout: 20_000 }).toBe(2000);
    await shop.asStaff("DELETE", `/admin/price-lists/${id}`);
  });
});

describe("a discount code", () => {
  const withCode = async (code: string) => {
    const seen = await shopper.step("POST", `/${basket.id}/discount-code`, { code });
    expect(seen.discount).toMatchObject({ applied: true });
    await look();
    return seen;
  };
  const discount = async () => (await look()).discount;

  it("takes off what staff have set it to, and nothing once it is switched off", async () => {
    await shopper.createPromotion("SHIFTING", { application_method: tenPercent });
    expect((await withCode("SHIFTING")).discount).toMatchObject({ amount_pence: 200 });
    const id = await shopper.promotionId("SHIFTING");
    await shop.asStaff("POST", `/admin/promotions/${id}`, { application_method: { value: 25 } });
    expect(await discount()).toMatchObject({ amount_pence: 500 });
    expect((await shopper.writeCart(basket.id)).total_pence).toBe((await look()).total_pence);
    await shop.asStaff("POST", `/admin/promotions/${id}`, { status: "inactive" });
    expect(await discount()).toMatchObject({ applied: false });
  });

  it("takes nothing off once it has been used as often as it may be", async () => {
    await shopper.createPromotion("TWICE", { limit: 2, application_method: tenPercent });
    await withCode("TWICE");
    await shop.database("promotion").where({ code: "TWICE" }).update({ used: 2 });
    expect(await discount()).toMatchObject({ applied: false });
  });

  it("for one kind of shopper takes nothing off for another with the same basket", async () => {
    await shopper.createPromotion("FORANN", {
      application_method: tenPercent,
      rules: [{ attribute: "email", operator: "eq", values: ["ann.trevose@example.com"] }],
    });
    await withCode("FORANN");
    const { contact } = await look();
    await shopper.step("POST", `/${basket.id}/contact`, { ...contact, email: "joan@example.com" });
    expect(await discount()).toMatchObject({ applied: false });
    await shopper.step("POST", `/${basket.id}/contact`, { ...contact, email: "ann.trevose@example.com" });
    expect(await discount()).toMatchObject({ applied: true });
  });

  it("spreads over the lines of each basket as that basket has them", async () => {
    await shopper.createPromotion("SPREAD", { application_method: tenPercent });
    const [first, second] = [shopper.variantIds[0]!, shopper.variantIds[1]!];
    await shopper.setStock(first, 99);
    await shopper.setStock(second, 99);
    await shopper.setPrice(second, 40);
    const both = async (order: string[]) => {
      let made = await shopper.newBasket();
      for (const id of order) made = await shopper.add(made, id, 1);
      return await shopper.step("POST", `/${made.id}/discount-code`, { code: "SPREAD" });
    };
    for (const order of [
      [first, second],
      [second, first],
      [first, second],
    ]) {
      const { line_items } = await both(order);
      expect(line_items.map(({ variant_id, discount_pence }) => [variant_id, discount_pence])).toEqual(
        order.map((id) => [id, id === first ? 200 : 400]),
      );
    }
  });
});

describe("a shop that is being updated", () => {
  it("goes on answering when a table it reads has come to have one column more", async () => {
    await shop.database.raw("alter table basket add column column_of_tomorrow text");
    expect((await look()).line_items).toHaveLength(1);
    const changed = await shopper.add(basket, variantId, 1);
    await shop.database.raw("alter table basket drop column column_of_tomorrow");
    expect(changed.item_count).toBe(2);
    expect((await look()).item_count).toBe(2);
  });
});
