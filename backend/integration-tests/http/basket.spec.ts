import type { BasketResponse, BasketView, ContactRequest, RefusalResponse } from "@balance/contracts/basket";
import { Modules } from "@medusajs/framework/utils";
import type { CreatePromotionDTO } from "@medusajs/framework/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, startTestShop, type TestShop } from "../fixtures/shop";

type WriteCart = typeof import("../../src/workflows/basket/steps/write-cart").writeCart;

let shop: TestShop;
let variantIds: string[];

beforeAll(async () => {
  shop = await startTestShop();
  variantIds = (await shop.database("product_variant").select("id").orderBy("sku")).map(({ id }: { id: string }) => id);
});
afterAll(() => shop.stop());

const contact: ContactRequest = {
  email: "Ann.Trevose@Example.com",
  first_name: "Ann",
  last_name: "Trevose",
  address_1: "1 Harbour Road",
  address_2: "",
  city: "Padstow",
  postcode: "pl28 8aa",
  phone: "",
};

/** One step of a shopper that must work. */
async function step(method: string, url: string, body?: unknown): Promise<BasketView> {
  const answer = await shop.asStorefront<BasketResponse>(method, `/store/baskets${url}`, body);
  expect(answer.body).toHaveProperty("basket");
  return answer.body.basket;
}

function attempt(method: string, url: string, body?: unknown): Promise<Answer<RefusalResponse>> {
  return shop.asStorefront(method, `/store/baskets${url}`, body);
}

const newBasket = () => step("POST", "");
const add = (basket: BasketView, variant_id: string, quantity: number) =>
  step("POST", `/${basket.id}/line-items`, { variant_id, quantity });

async function setPrice(variantId: string, pounds: number): Promise<void> {
  await shop.database.raw(
    `update price set amount = :pounds, raw_amount = json_build_object('value', cast(:text as text), 'precision', 20)
     where price_list_id is null and price_set_id = (select price_set_id from product_variant_price_set where variant_id = :variantId)`,
    { variantId, pounds, text: String(pounds) },
  );
}

async function setStock(variantId: string, quantity: number): Promise<void> {
  await shop.database.raw(
    `update inventory_level set stocked_quantity = :quantity, raw_stocked_quantity = json_build_object('value', cast(:text as text), 'precision', 20)
     where inventory_item_id in (select inventory_item_id from product_variant_inventory_item where variant_id = :variantId)`,
    { variantId, quantity, text: String(quantity) },
  );
}

async function createPromotion(code: string, promotion: Partial<CreatePromotionDTO> & Pick<CreatePromotionDTO, "application_method">) {
  await shop.container.resolve(Modules.PROMOTION).createPromotions({
    code,
    type: "standard",
    status: "active",
    is_tax_inclusive: true,
    ...promotion,
  });
}

const tenPercent = { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "gbp" } as const;

function writeCart(basketId: string): ReturnType<WriteCart> {
  return shop.load<{ writeCart: WriteCart }>("src/workflows/basket/steps/write-cart").writeCart(shop.container, basketId);
}

async function readyToPay(quantity = 2): Promise<BasketView> {
  const basket = await add(await newBasket(), variantIds[0]!, quantity);
  await step("POST", `/${basket.id}/contact`, contact);
  return step("POST", `/${basket.id}/delivery`, { delivery_option_id: basket.delivery_options[0]!.id });
}

/** A repeatable stream of numbers below `below` (mulberry32), so that a failure can be run again. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe("what a basket shows is what its cart charges", () => {
  it("over many baskets of odd prices, codes and deliveries, to the penny", async () => {
    const oddPrices = [19.99, 0.01, 3.33, 24.95, 7.77, 50, 12.34, 0.99, 41.67, 8.05, 16.66, 33.33];
    for (const [index, variantId] of variantIds.entries()) await setPrice(variantId, oddPrices[index % oddPrices.length]!);
    await createPromotion("SEVEN", { application_method: { ...tenPercent, value: 7 } });
    await createPromotion("THREEOFF", { application_method: { ...tenPercent, type: "fixed", value: 3.01 } });
    await createPromotion("EACHOFF", { application_method: { ...tenPercent, type: "fixed", allocation: "each", value: 1.11, max_quantity: 3 } });
    await createPromotion("BEFOREVAT", { is_tax_inclusive: false, application_method: { ...tenPercent, type: "fixed", target_type: "order", allocation: undefined, value: 2 } });
    await createPromotion("ALLFREE", { application_method: { ...tenPercent, value: 100 } });
    const codes = [null, "BALANCE10", "seven", "THREEOFF", "EACHOFF", "BEFOREVAT", "ALLFREE"];
    const random = randomNumbers(20261122);

    for (let round = 0; round < 60; round++) {
      let basket = await newBasket();
      for (let lines = 1 + random(5); lines > 0; lines--) basket = await add(basket, variantIds[random(variantIds.length)]!, 1 + random(4));
      await step("POST", `/${basket.id}/contact`, { ...contact, email: `shopper${round}@example.com` });
      const code = codes[random(codes.length)]!;
      if (code) await attempt("POST", `/${basket.id}/discount-code`, { code });
      const option = basket.delivery_options[random(basket.delivery_options.length)]!;
      basket = await step("POST", `/${basket.id}/delivery`, { delivery_option_id: option.id });

      const sum = (of: (line: BasketView["line_items"][number]) => number) => basket.line_items.reduce((total, line) => total + of(line), 0);
      expect(basket.goods_pence).toBe(sum((line) => line.gross_pence));
      expect(basket.discount_pence).toBe(sum((line) => line.discount_pence));
      expect(basket.discount?.amount_pence ?? 0).toBe(basket.discount_pence);
      expect(basket.total_pence).toBe(sum((line) => line.total_pence) + basket.delivery_pence);
      const written = await writeCart(basket.id);
      expect(written).toMatchObject({ total_pence: basket.total_pence, basket_version: basket.version });

      const cart = await shop.container.resolve(Modules.CART).retrieveCart(written.cart_id, { select: ["total", "discount_total", "shipping_total", "tax_total"], relations: ["items", "items.tax_lines", "items.adjustments"] });
      const pence = (amount: unknown) => Math.round(Number(amount) * 100 * 1e6) / 1e6;
      expect(pence(cart.discount_total)).toBe(basket.discount_pence);
      expect(pence(cart.shipping_total)).toBe(basket.delivery_pence);
      // the engine does not round VAT; ours is rounded line by line
      expect(Math.abs(pence(cart.tax_total) - basket.vat_pence)).toBeLessThanOrEqual((basket.line_items.length + 1) / 2);
      expect(cart.items!.every((item) => item.tax_lines!.length === 1 && item.tax_lines![0]!.rate === 20)).toBe(true);
    }
  });

  it("takes automatic promotions into account", async () => {
    await setPrice(variantIds[0]!, 10.05);
    await createPromotion("AUTO", { is_automatic: true, application_method: { ...tenPercent, value: 50 } });
    const basket = await readyToPay(1);
    await shop.container.resolve(Modules.PROMOTION).updatePromotions({ id: await promotionId("AUTO"), status: "inactive" });
    expect(basket).toMatchObject({ goods_pence: 1005, discount_pence: 503, discount: null });
    expect(await step("GET", `/${basket.id}`)).toMatchObject({ discount_pence: 0 });
  });
});

async function promotionId(code: string): Promise<string> {
  const [promotion] = await shop.container.resolve(Modules.PROMOTION).listPromotions({ code: [code] });
  return promotion!.id;
}

describe("delivery", () => {
  it("by Tracked 48 is free from exactly £50.00 of goods after the discount", async () => {
    await setPrice(variantIds[0]!, 49.99);
    const below = await add(await newBasket(), variantIds[0]!, 1);
    expect(below).toMatchObject({ delivery_pence: 395, delivery_is_estimate: true, missing_for_free_delivery_pence: 1, total_pence: 5394 });
    await setPrice(variantIds[0]!, 50);
    expect(await step("GET", `/${below.id}`)).toMatchObject({ delivery_pence: 0, missing_for_free_delivery_pence: 0, total_pence: 5000 });
    expect(await step("POST", `/${below.id}/discount-code`, { code: "balance10" })).toMatchObject({
      delivery_pence: 395,
      missing_for_free_delivery_pence: 500,
      total_pence: 4895,
    });
  });

  it("is told to be gone when staff withdraw the option that was chosen", async () => {
    const basket = await readyToPay();
    const optionId = basket.delivery_option_id!;
    await shop.database("shipping_option").where({ id: optionId }).update({ deleted_at: new Date() });
    const seen = await step("GET", `/${basket.id}`);
    await shop.database("shipping_option").where({ id: optionId }).update({ deleted_at: null });
    expect(seen.delivery_option_id).toBeNull();
    expect(seen.notices).toMatchObject([{ kind: "delivery_unavailable", blocking: true }]);
  });
});

describe("changes", () => {
  it("from many tabs at once all count", async () => {
    await setStock(variantIds[1]!, 99);
    const basket = await newBasket();
    await Promise.all(Array.from({ length: 20 }, () => add(basket, variantIds[1]!, 2)));
    const after = await step("GET", `/${basket.id}`);
    expect(after).toMatchObject({ item_count: 40, version: 21 });
    expect(after.line_items).toHaveLength(1);
  });

  it("never bring a line past the stock, however many arrive at once", async () => {
    await setStock(variantIds[1]!, 7);
    const basket = await newBasket();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => attempt("POST", `/${basket.id}/line-items`, { variant_id: variantIds[1], quantity: 1 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
    expect(answers.find(({ status }) => status === 400)?.body.message).toMatch(/the most we can send is 7\.$/);
    expect(await step("GET", `/${basket.id}`)).toMatchObject({ item_count: 7, version: 8 });
    await setStock(variantIds[1]!, 99);
  });

  it("set and remove a line; removing twice is no fault", async () => {
    const basket = await add(await newBasket(), variantIds[2]!, 5);
    const url = `/${basket.id}/line-items/${basket.line_items[0]!.id}`;
    expect(await step("POST", url, { quantity: 2 })).toMatchObject({ item_count: 2 });
    expect(await step("DELETE", url)).toMatchObject({ item_count: 0, total_pence: 0 });
    expect(await step("DELETE", url)).toMatchObject({ line_items: [] });
  });

  it("take a basket back out of payment, and are refused once it is an order", async () => {
    const baskets = shop.container.resolve<import("../../src/modules/basket/service").default>("basket");
    const basket = await readyToPay();
    expect(await baskets.startPaying(basket.id, basket.version - 1)).toBe(false);
    expect(await baskets.startPaying(basket.id, basket.version)).toBe(true);
    expect(await step("GET", `/${basket.id}`)).toMatchObject({ status: "paying", version: basket.version });
    expect(await add(basket, variantIds[2]!, 1)).toMatchObject({ status: "open", version: basket.version + 1 });

    expect(await baskets.markOrdered(basket.id, "order_1")).toBe(true);
    expect(await baskets.markOrdered(basket.id, "order_2")).toBe(false);
    expect(await step("GET", `/${basket.id}`)).toMatchObject({ status: "ordered", order_token: expect.stringContaining(".") });
    for (const [method, url, body] of [
      ["POST", "/line-items", { variant_id: variantIds[2], quantity: 1 }],
      ["POST", `/line-items/${basket.line_items[0]!.id}`, { quantity: 1 }],
      ["DELETE", `/line-items/${basket.line_items[0]!.id}`, undefined],
      ["POST", "/discount-code", { code: "BALANCE10" }],
      ["DELETE", "/discount-code", undefined],
      ["POST", "/contact", contact],
      ["POST", "/delivery", { delivery_option_id: basket.delivery_option_id }],
    ] as const) {
      const answer = await attempt(method, `/${basket.id}${url}`, body);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ type: "not_allowed", message: expect.stringContaining("become an order") });
    }
    await expect(writeCart(basket.id)).rejects.toThrow("become an order");
  });
});

describe("a shopper is told", () => {
  it("that a price has changed since it was put into the basket", async () => {
    await setPrice(variantIds[3]!, 10);
    const basket = await add(await newBasket(), variantIds[3]!, 1);
    expect(basket.notices).toEqual([]);
    await setPrice(variantIds[3]!, 12.5);
    const { notices, goods_pence } = await step("GET", `/${basket.id}`);
    expect(goods_pence).toBe(1250);
    expect(notices).toMatchObject([{ kind: "price_changed", blocking: false, message: expect.stringMatching(/was £10\.00 .* £12\.50 now/) }]);
  });

  it("that stock has run short, run out, or the product has gone; and can't go on to pay", async () => {
    const variantId = variantIds[4]!;
    await setStock(variantId, 5);
    const basket = await readyToPay();
    const { line_items } = await add(basket, variantId, 5);
    await setStock(variantId, 3);
    expect((await step("GET", `/${basket.id}`)).notices).toMatchObject([{ kind: "not_enough_stock", blocking: true, message: expect.stringContaining("is 3.") }]);
    await setStock(variantId, 0);
    expect((await step("GET", `/${basket.id}`)).notices).toMatchObject([{ kind: "out_of_stock", blocking: true }]);
    await setStock(variantId, 5);
    const productId = (await shop.database("product_variant").where({ id: variantId }).first("product_id")).product_id;
    await shop.database("product").where({ id: productId }).update({ status: "draft" });
    const gone = await step("GET", `/${basket.id}`);
    await expect(writeCart(basket.id)).rejects.toThrow("no longer sold");
    await shop.database("product").where({ id: productId }).update({ status: "published" });
    expect(gone.notices).toMatchObject([{ kind: "no_longer_sold", blocking: true, line_item_id: line_items[1]!.id }]);
    expect(gone.total_pence).toBe(basket.total_pence);
  });

  it("why a code does not apply, and the basket stays as it was", async () => {
    const campaign = { campaign_identifier: "spring", name: "Spring", starts_at: new Date("2020-03-01"), ends_at: new Date("2020-05-31T12:00:00Z") };
    await createPromotion("ENDED", { campaign, application_method: tenPercent });
    await createPromotion("OFF", { status: "inactive", application_method: tenPercent });
    await createPromotion("POST48", { application_method: { type: "percentage", target_type: "shipping_methods", allocation: "across", value: 100, currency_code: "gbp" } });
    await createPromotion("RICH", { rules: [{ attribute: "item_total", operator: "gte", values: ["5000"] }], application_method: tenPercent });
    await createPromotion("OTHER", { application_method: { ...tenPercent, target_rules: [{ attribute: "items.product.id", operator: "eq", values: ["prod_other"] }] } });
    await createPromotion("PERSONAL", {
      campaign: { campaign_identifier: "once", name: "Once", budget: { type: "use_by_attribute", attribute: "customer_email", limit: 1 } },
      application_method: tenPercent,
    });
    const basket = await add(await newBasket(), variantIds[2]!, 1);
    for (const [code, reason] of [
      ["nothing", "We do not know the code “nothing”."],
      ["ended", "ran out on 31 May 2020."],
      ["OFF", "is not in use at the moment."],
      ["POST48", "our codes take money off goods only."],
      ["RICH", "is for goods of £5,000.00 or more"],
      ["OTHER", "does not apply to what is in your basket."],
      ["PERSONAL", "fill in your email"],
    ]) {
      const { status, body } = await attempt("POST", `/${basket.id}/discount-code`, { code });
      expect([status, body.type, body.fields?.code]).toEqual([400, "not_allowed", expect.stringContaining(reason!)]);
    }
    const kept = await step("GET", `/${basket.id}`);
    expect(kept).toMatchObject({ version: basket.version, discount: null });

    await step("POST", `/${basket.id}/contact`, contact);
    expect((await step("POST", `/${basket.id}/discount-code`, { code: "personal" })).discount).toMatchObject({ code: "PERSONAL", applied: true });
    await shop.container.resolve(Modules.PROMOTION).updatePromotions({ id: await promotionId("PERSONAL"), status: "inactive" });
    expect(await step("GET", `/${basket.id}`)).toMatchObject({
      discount_pence: 0,
      discount: { code: "PERSONAL", applied: false, amount_pence: 0, reason: "The code PERSONAL is not in use at the moment." },
    });
    expect(await step("DELETE", `/${basket.id}/discount-code`)).toMatchObject({ discount: null });
  });
});

describe("the cart for payment", () => {
  it("is the same for the same basket, also when asked for many times at once", async () => {
    const basket = await readyToPay();
    const written = await Promise.all(Array.from({ length: 5 }, () => writeCart(basket.id)));
    expect(new Set(written.map(({ cart_id }) => cart_id)).size).toBe(1);
    expect(await writeCart(basket.id)).toEqual(written[0]);
  });

  it("is replaced, and the old one deleted, when the basket or a price has changed", async () => {
    await setPrice(variantIds[0]!, 20);
    const basket = await readyToPay();
    const first = await writeCart(basket.id);
    await add(basket, variantIds[0]!, 1);
    const second = await writeCart(basket.id);
    await setPrice(variantIds[0]!, 21);
    const third = await writeCart(basket.id);
    expect([first, second, third].map(({ total_pence }) => total_pence)).toEqual([4395, 6000, 6300]);
    const alive = await shop.container.resolve(Modules.CART).listCarts({ id: [first, second, third].map(({ cart_id }) => cart_id) });
    expect(alive.map(({ id }) => id)).toEqual([third.cart_id]);
  });

  it("is written after all when a crash came between its name and itself", async () => {
    const basket = await readyToPay();
    const { cart_id } = await writeCart(basket.id);
    for (const table of ["cart_line_item", "cart_shipping_method"]) await shop.database(table).where({ cart_id }).delete();
    await shop.database("cart").where({ id: cart_id }).delete();
    expect((await writeCart(basket.id)).cart_id).toBe(cart_id);
  });

  it("carries what the engine's own cart carries", async () => {
    const basket = await readyToPay();
    await step("POST", `/${basket.id}/discount-code`, { code: "BALANCE10" });
    const { cart_id } = await writeCart(basket.id);
    const { data } = await shop.container.resolve("query").graph({
      entity: "cart",
      fields: ["*", "items.*", "items.adjustments.*", "shipping_methods.*", "shipping_methods.tax_lines.*", "shipping_address.*", "billing_address.*", "customer.*", "promotions.*"],
      filters: { id: cart_id },
    });
    expect(data[0]).toMatchObject({
      email: "ann.trevose@example.com",
      currency_code: "gbp",
      customer: { email: "ann.trevose@example.com", has_account: false },
      shipping_address: { postal_code: "PL28 8AA", country_code: "gb", last_name: "Trevose" },
      billing_address: { postal_code: "PL28 8AA" },
      items: [{ variant_id: variantIds[0], requires_shipping: true, is_tax_inclusive: true, adjustments: [{ code: "BALANCE10", is_tax_inclusive: true, promotion_id: await promotionId("BALANCE10") }] }],
      shipping_methods: [{ shipping_option_id: basket.delivery_option_id, tax_lines: [{ rate: 20 }] }],
      promotions: [{ code: "BALANCE10" }],
    });
  });

  it.each([
    ["goods", async () => newBasket(), "empty"],
    ["contact", async () => add(await newBasket(), variantIds[0]!, 1), "Contact and address are missing"],
    ["delivery", async () => { const basket = await add(await newBasket(), variantIds[0]!, 1); return step("POST", `/${basket.id}/contact`, contact); }, "No delivery is chosen"],
  ])("is refused without %s", async (_, make, reason) => {
    await expect(writeCart((await make()).id)).rejects.toThrow(reason);
  });
});

describe("bad input", () => {
  it.each([
    [0, "at least 1"],
    [-1, "at least 1"],
    [1e9, "99 of the same thing"],
    [1.5, "whole number"],
    ["text", "whole number"],
    [null, "whole number"],
    [undefined, "whole number"],
  ])("quantity %s is refused with a clear message", async (quantity, message) => {
    const basket = await add(await newBasket(), variantIds[0]!, 1);
    for (const [url, body] of [
      ["/line-items", { variant_id: variantIds[0], quantity }],
      [`/line-items/${basket.line_items[0]!.id}`, { quantity }],
    ] as const) {
      const answer = await attempt("POST", `/${basket.id}${url}`, body);
      expect([answer.status, answer.body.fields?.quantity]).toEqual([400, expect.stringContaining(message)]);
    }
    expect((await step("GET", `/${basket.id}`)).version).toBe(basket.version);
  });

  it.each([
    ["unknown", "variant_none"],
    ["of SQL", "'; drop table basket; --"],
    ["with a NUL", "a\u0000b"],
    ["of 10,000 characters", "x".repeat(10_000)],
  ])("a variant id %s is refused", async (_, variant_id) => {
    const basket = await newBasket();
    const answer = await attempt("POST", `/${basket.id}/line-items`, { variant_id, quantity: 1 });
    expect([answer.status, answer.body.message]).toEqual([400, "We do not sell this, or not any more."]);
  });

  it.each([
    ["empty", ""],
    ["of spaces", "   "],
    ["of 10,000 characters", "A".repeat(10_000)],
    ["with a NUL", "BAL\u0000ANCE"],
    ["that is a number", 5],
  ])("a code %s is refused", async (_, code) => {
    const basket = await newBasket();
    expect((await attempt("POST", `/${basket.id}/discount-code`, { code })).status).toBe(400);
  });

  it.each([
    ["email", "ann@", /email address/],
    ["email", `${"a".repeat(250)}@b.uk`, /too long/],
    ["first_name", " ", /missing/],
    ["last_name", "x".repeat(61), /60 characters/],
    ["address_1", "1 High\u0007 Street", /printed/],
    ["postcode", "BT1 5GS", /Northern Ireland/],
    ["postcode", "JE2 3AB", /Jersey/],
    ["postcode", "GY1 1WR", /Guernsey/],
    ["postcode", "IM1 2RF", /Isle of Man/],
    ["postcode", "12345", /postcode/],
    ["phone", "call me", /phone number/],
  ])("contact with a wrong %s is refused at that field: %#", async (field, value, message) => {
    const basket = await newBasket();
    const { status, body } = await attempt("POST", `/${basket.id}/contact`, { ...contact, [field]: value });
    expect(status).toBe(400);
    expect(Object.keys(body.fields!)).toEqual([field]);
    expect(body.fields![field]).toMatch(message);
    expect((await step("GET", `/${basket.id}`)).contact).toBeNull();
  });

  it("an unknown or malformed basket is not found, by any route", async () => {
    for (const id of ["basket_00000000000000000000000000000000", "nope", "%00", "x".repeat(2000)]) {
      for (const [method, url, body] of [
        ["GET", "", undefined],
        ["POST", "/line-items", { variant_id: variantIds[0], quantity: 1 }],
        ["POST", "/line-items/bline_1", { quantity: 1 }],
        ["DELETE", "/line-items/bline_1", undefined],
        ["POST", "/discount-code", { code: "BALANCE10" }],
        ["DELETE", "/discount-code", undefined],
        ["POST", "/contact", contact],
        ["POST", "/delivery", { delivery_option_id: "so_1" }],
      ] as const) {
        expect([method, url, (await attempt(method, `/${id}${url}`, body)).status]).toEqual([method, url, 404]);
      }
    }
  });

  it("a line or a delivery that is not there is refused", async () => {
    const basket = await add(await newBasket(), variantIds[0]!, 1);
    for (const line of ["bline_none", "%00"]) {
      expect((await attempt("POST", `/${basket.id}/line-items/${line}`, { quantity: 1 })).status).toBe(400);
      expect((await attempt("DELETE", `/${basket.id}/line-items/${line}`)).status).toBe(200);
    }
    for (const delivery_option_id of ["so_none", "", 7]) {
      expect((await attempt("POST", `/${basket.id}/delivery`, { delivery_option_id })).status).toBe(400);
    }
  });

  it("unknown fields are refused, a price above all", async () => {
    const basket = await newBasket();
    expect((await attempt("POST", "", { id: basket.id })).status).toBe(400);
    expect((await attempt("POST", `/${basket.id}/line-items`, { variant_id: variantIds[0], quantity: 1, unit_price: 1 })).status).toBe(400);
  });
});
