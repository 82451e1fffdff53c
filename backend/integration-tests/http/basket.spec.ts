import { Modules } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type BasketModuleService from "../../src/modules/basket/service";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { contact, type Shopper, shopperOf, tenPercent } from "../fixtures/shopper";

let shop: TestShop;
let shopper: Shopper;
beforeAll(async () => {
  shop = await startTestShop();
  shopper = await shopperOf(shop);
});
afterAll(() => shop.stop());

describe("delivery", () => {
  it("by Tracked 48 is free from exactly £50.00 of goods after the discount", async () => {
    await shopper.setPrice(shopper.variantIds[0]!, 49.99);
    const below = await shopper.add(await shopper.newBasket(), shopper.variantIds[0]!, 1);
    expect(below).toMatchObject({
      delivery_pence: 395,
      delivery_is_estimate: true,
      missing_for_free_delivery_pence: 1,
      total_pence: 5394,
    });
    await shopper.setPrice(shopper.variantIds[0]!, 50);
    expect(await shopper.step("GET", `/${below.id}`)).toMatchObject({
      delivery_pence: 0,
      missing_for_free_delivery_pence: 0,
      total_pence: 5000,
    });
    expect(await shopper.step("POST", `/${below.id}/discount-code`, { code: "balance10" })).toMatchObject({
      delivery_pence: 395,
      missing_for_free_delivery_pence: 500,
      total_pence: 4895,
    });
  });

  it("is told to be gone when staff withdraw the option that was chosen", async () => {
    const basket = await shopper.readyToPay();
    const optionId = basket.delivery_option_id!;
    await shop.database("shipping_option").where({ id: optionId }).update({ deleted_at: new Date() });
    const seen = await shopper.step("GET", `/${basket.id}`);
    await shop.database("shipping_option").where({ id: optionId }).update({ deleted_at: null });
    expect(seen.delivery_option_id).toBeNull();
    expect(seen.notices).toMatchObject([{ kind: "delivery_unavailable", blocking: true }]);
  });
});

describe("a new visitor", () => {
  it("who presses twice at once gets one basket with both", async () => {
    const start_key = "0123456789abcdef0123456789abcdef";
    const [first, second] = [shopper.variantIds[0]!, shopper.variantIds[1]!];
    await shopper.setStock(first, 99);
    await shopper.setStock(second, 99);
    const press = async (variantId: string) =>
      shopper.add(await shopper.step("POST", "", { start_key }), variantId, 1);
    const baskets = await Promise.all([press(first), press(second), press(first), press(second)]);
    expect(new Set(baskets.map(({ id }) => id)).size).toBe(1);
    expect(await shopper.step("GET", `/${baskets[0].id}`)).toMatchObject({ item_count: 4 });
    await shop.database("basket").where({ id: baskets[0].id }).update({ status: "ordered" });
    expect((await shopper.step("POST", "", { start_key })).id).not.toBe(baskets[0].id);
  });

  it("gets none for a key that no page of ours makes", async () => {
    expect(await shopper.attempt("POST", "", { start_key: "short" })).toMatchObject({ status: 400 });
  });
});

describe("changes", () => {
  it("from many tabs at once all count", async () => {
    await shopper.setStock(shopper.variantIds[1]!, 99);
    const basket = await shopper.newBasket();
    await Promise.all(Array.from({ length: 20 }, () => shopper.add(basket, shopper.variantIds[1]!, 2)));
    const after = await shopper.step("GET", `/${basket.id}`);
    expect(after).toMatchObject({ item_count: 40, version: 21 });
    expect(after.line_items).toHaveLength(1);
  });

  it("never bring a line past the stock, however many arrive at once", async () => {
    await shopper.setStock(shopper.variantIds[1]!, 7);
    const basket = await shopper.newBasket();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        shopper.attempt("POST", `/${basket.id}/line-items`, {
          variant_id: shopper.variantIds[1],
          quantity: 1,
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
    expect(answers.find(({ status }) => status === 400)?.body.message).toMatch(
      /the most we can send is 7\.$/,
    );
    expect(await shopper.step("GET", `/${basket.id}`)).toMatchObject({ item_count: 7, version: 8 });
    await shopper.setStock(shopper.variantIds[1]!, 99);
  });

  it("set and remove a line; removing twice is no fault", async () => {
    const basket = await shopper.add(await shopper.newBasket(), shopper.variantIds[2]!, 5);
    const url = `/${basket.id}/line-items/${basket.line_items[0]!.id}`;
    expect(await shopper.step("POST", url, { quantity: 2 })).toMatchObject({ item_count: 2 });
    expect(await shopper.step("DELETE", url)).toMatchObject({ item_count: 0, total_pence: 0 });
    expect(await shopper.step("DELETE", url)).toMatchObject({ line_items: [] });
  });

  it("take a basket back out of payment, and are refused once it is an order", async () => {
    const baskets = shop.container.resolve<BasketModuleService>("basket");
    const basket = await shopper.readyToPay();
    expect(await baskets.startPaying(basket.id, basket.version - 1)).toBe(false);
    expect(await baskets.startPaying(basket.id, basket.version)).toBe(true);
    expect(await shopper.step("GET", `/${basket.id}`)).toMatchObject({
      status: "paying",
      version: basket.version,
    });
    expect(await shopper.add(basket, shopper.variantIds[2]!, 1)).toMatchObject({
      status: "open",
      version: basket.version + 1,
    });

    const changed = basket.version + 1;
    expect(await baskets.markOrdered(basket.id, changed, "order_1")).toBe(false);
    expect(await baskets.startPaying(basket.id, changed)).toBe(true);
    expect(await baskets.markOrdered(basket.id, basket.version, "order_1")).toBe(false);
    expect(await baskets.markOrdered(basket.id, changed, "order_1")).toBe(true);
    expect(await baskets.markOrdered(basket.id, changed, "order_1")).toBe(true);
    expect(await baskets.markOrdered(basket.id, changed, "order_2")).toBe(false);
    expect(await shopper.step("GET", `/${basket.id}`)).toMatchObject({
      status: "ordered",
      order_token: expect.stringContaining(".") as unknown,
    });
    for (const [method, url, body] of [
      ["POST", "/line-items", { variant_id: shopper.variantIds[2], quantity: 1 }],
      ["POST", `/line-items/${basket.line_items[0]!.id}`, { quantity: 1 }],
      ["DELETE", `/line-items/${basket.line_items[0]!.id}`, undefined],
      ["POST", "/discount-code", { code: "BALANCE10" }],
      ["DELETE", "/discount-code", undefined],
      ["POST", "/contact", contact],
      ["POST", "/delivery", { delivery_option_id: basket.delivery_option_id }],
    ] as const) {
      const answer = await shopper.attempt(method, `/${basket.id}${url}`, body);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        type: "not_allowed",
        message: expect.stringContaining("become an order") as unknown,
      });
    }
    await expect(shopper.writeCart(basket.id)).rejects.toThrow("become an order");
  });
});

describe("a shopper is told", () => {
  it("that a price has changed since it was put into the basket", async () => {
    await shopper.setPrice(shopper.variantIds[3]!, 10);
    const basket = await shopper.add(await shopper.newBasket(), shopper.variantIds[3]!, 1);
    expect(basket.notices).toEqual([]);
    await shopper.setPrice(shopper.variantIds[3]!, 12.5);
    const { notices, goods_pence } = await shopper.step("GET", `/${basket.id}`);
    expect(goods_pence).toBe(1250);
    expect(notices).toMatchObject([
      {
        kind: "price_changed",
        blocking: false,
        message: expect.stringMatching(/was £10\.00 .* £12\.50 now/) as unknown,
      },
    ]);
  });

  it("that stock has run short, run out, or the product has gone; and can't go on to pay", async () => {
    const variantId = shopper.variantIds[4]!;
    await shopper.setStock(variantId, 5);
    const basket = await shopper.readyToPay();
    const { line_items } = await shopper.add(basket, variantId, 5);
    await shopper.setStock(variantId, 3);
    expect((await shopper.step("GET", `/${basket.id}`)).notices).toMatchObject([
      { kind: "not_enough_stock", blocking: true, message: expect.stringContaining("is 3.") as unknown },
    ]);
    await shopper.setStock(variantId, 0);
    expect((await shopper.step("GET", `/${basket.id}`)).notices).toMatchObject([
      { kind: "out_of_stock", blocking: true },
    ]);
    await shopper.setStock(variantId, 5);
    const { product_id: productId } = (await shop
      .database<{ id: string; product_id: string }>("product_variant")
      .where({ id: variantId })
      .first("product_id"))!;
    await shop.database("product").where({ id: productId }).update({ status: "draft" });
    const gone = await shopper.step("GET", `/${basket.id}`);
    await expect(shopper.writeCart(basket.id)).rejects.toThrow("no longer sold");
    await shop.database("product").where({ id: productId }).update({ status: "published" });
    expect(gone.notices).toMatchObject([
      { kind: "no_longer_sold", blocking: true, line_item_id: line_items[1]!.id },
    ]);
    expect(gone.total_pence).toBe(basket.total_pence);
  });

  it("why a code does not apply, and the basket stays as it was", async () => {
    const campaign = {
      campaign_identifier: "spring",
      name: "Spring",
      starts_at: new Date("2020-03-01"),
      ends_at: new Date("2020-05-31T12:00:00Z"),
    };
    await shopper.createPromotion("ENDED", { campaign, application_method: tenPercent });
    await shopper.createPromotion("OFF", { status: "inactive", application_method: tenPercent });
    await shopper.createPromotion("POST48", {
      application_method: {
        type: "percentage",
        target_type: "shipping_methods",
        allocation: "across",
        value: 100,
        currency_code: "gbp",
      },
    });
    await shopper.createPromotion("RICH", {
      rules: [{ attribute: "item_total", operator: "gte", values: ["5000"] }],
      application_method: tenPercent,
    });
    await shopper.createPromotion("OTHER", {
      application_method: {
        ...tenPercent,
        target_rules: [{ attribute: "items.product.id", operator: "eq", values: ["prod_other"] }],
      },
    });
    await shopper.createPromotion("PERSONAL", {
      campaign: {
        campaign_identifier: "once",
        name: "Once",
        budget: { type: "use_by_attribute", attribute: "customer_email", limit: 1 },
      },
      application_method: tenPercent,
    });
    // £3.60 with VAT
    await shopper.createPromotion("SHORT", {
      is_tax_inclusive: false,
      campaign: {
        campaign_identifier: "short",
        name: "Short",
        budget: { type: "spend", limit: 3.59, currency_code: "gbp" },
      },
      application_method: { type: "fixed", target_type: "order", value: 3, currency_code: "gbp" },
    });
    await shopper.createPromotion("SHORTER", {
      campaign: {
        campaign_identifier: "shorter",
        name: "Shorter",
        budget: { type: "spend", limit: 0.01, currency_code: "gbp" },
      },
      application_method: tenPercent,
    });
    const basket = await shopper.add(await shopper.newBasket(), shopper.variantIds[2]!, 1);
    for (const [code, reason] of [
      ["nothing", "We do not know the code “nothing”."],
      ["ended", "ran out on 31 May 2020."],
      ["OFF", "is not in use at the moment."],
      ["POST48", "our codes take money off goods only."],
      ["RICH", "is for goods of £5,000.00 or more"],
      ["OTHER", "does not apply to what is in your basket."],
      ["PERSONAL", "fill in your email"],
      ["SHORT", "is almost used up: what is left of it is less than it would take off this basket."],
      ["SHORTER", "is almost used up: what is left of it is less than it would take off this basket."],
    ]) {
      const { status, body } = await shopper.attempt("POST", `/${basket.id}/discount-code`, { code });
      expect([status, body.type, body.fields?.code]).toEqual([
        400,
        "not_allowed",
        expect.stringContaining(reason!) as unknown,
      ]);
    }
    const kept = await shopper.step("GET", `/${basket.id}`);
    expect(kept).toMatchObject({ version: basket.version, discount: null });

    await shopper.step("POST", `/${basket.id}/contact`, contact);
    expect(
      (await shopper.step("POST", `/${basket.id}/discount-code`, { code: "personal" })).discount,
    ).toMatchObject({
      code: "PERSONAL",
      applied: true,
    });
    await shop.container
      .resolve(Modules.PROMOTION)
      .updatePromotions({ id: await shopper.promotionId("PERSONAL"), status: "inactive" });
    expect(await shopper.step("GET", `/${basket.id}`)).toMatchObject({
      discount_pence: 0,
      discount: {
        code: "PERSONAL",
        applied: false,
        amount_pence: 0,
        reason: "The code PERSONAL is not in use at the moment.",
      },
    });
    expect(await shopper.step("DELETE", `/${basket.id}/discount-code`)).toMatchObject({ discount: null });
  });
});
