import type { BasketView } from "@balance/contracts/basket";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";
import type BasketModuleService from "../../src/modules/basket/service";
import { contact, type Shopper, shopperOf, tenPercent } from "../fixtures/shopper";

let shop: TestShop;
let shopper: Shopper;
beforeAll(async () => {
  shop = await startTestShop();
  shopper = await shopperOf(shop);
});
afterAll(() => shop.stop());

describe("what a basket shows is what its cart charges", () => {
  it("over many baskets of odd prices, codes and deliveries, to the penny", async () => {
    const oddPrices = [19.99, 0.01, 3.33, 24.95, 7.77, 50, 12.34, 0.99, 41.67, 8.05, 16.66, 33.33];
    for (const [index, variantId] of shopper.variantIds.entries())
      await shopper.setPrice(variantId, oddPrices[index % oddPrices.length]!);
    await shopper.createPromotion("SEVEN", { application_method: { ...tenPercent, value: 7 } });
    await shopper.createPromotion("THREEOFF", {
      application_method: { ...tenPercent, type: "fixed", value: 3.01 },
    });
    await shopper.createPromotion("EACHOFF", {
      application_method: { ...tenPercent, type: "fixed", allocation: "each", value: 1.11, max_quantity: 3 },
    });
    await shopper.createPromotion("BEFOREVAT", {
      is_tax_inclusive: false,
      application_method: {
        ...tenPercent,
        type: "fixed",
        target_type: "order",
        allocation: undefined,
        value: 2,
      },
    });
    await shopper.createPromotion("ALLFREE", { application_method: { ...tenPercent, value: 100 } });
    const codes = [null, "BALANCE10", "seven", "THREEOFF", "EACHOFF", "BEFOREVAT", "ALLFREE"];
    const random = randomNumbers(20261122);
    const baskets = shop.container.resolve<BasketModuleService>("basket");
    const { delivery_options } = await shopper.readyToPay();

    for (let round = 0; round < 60; round++) {
      // goods and contact straight into the basket: each call would price it afresh, and only the last prices count
      const basketId = await baskets.startBasket();
      for (let lines = 1 + random(5); lines > 0; lines--) {
        const variant_id = shopper.variantIds[random(shopper.variantIds.length)]!;
        await baskets.addToLine(basketId, { variant_id, quantity: 1 + random(4), most: 99 });
      }
      await baskets.setContact(basketId, { ...contact, email: `shopper${round}@example.com` });
      const code = codes[random(codes.length)]!;
      if (code) await shopper.attempt("POST", `/${basketId}/discount-code`, { code });
      const option = delivery_options[random(delivery_options.length)]!;
      const basket = await shopper.step("POST", `/${basketId}/delivery`, { delivery_option_id: option.id });

      const sum = (of: (line: BasketView["line_items"][number]) => number) =>
        basket.line_items.reduce((total, line) => total + of(line), 0);
      expect(basket.goods_pence).toBe(sum((line) => line.gross_pence));
      expect(basket.discount_pence).toBe(sum((line) => line.discount_pence));
      expect(basket.discount?.amount_pence ?? 0).toBe(basket.discount_pence);
      expect(basket.total_pence).toBe(sum((line) => line.total_pence) + basket.delivery_pence);
      const written = await shopper.writeCart(basket.id);
      expect(written).toMatchObject({ total_pence: basket.total_pence, basket_version: basket.version });

      const cart = await shop.container.resolve(Modules.CART).retrieveCart(written.cart_id, {
        select: ["total", "discount_total", "shipping_total", "tax_total"],
        relations: ["items", "items.tax_lines", "items.adjustments"],
      });
      const pence = (amount: unknown) => Math.round(Number(amount) * 100 * 1e6) / 1e6;
      expect(pence(cart.discount_total)).toBe(basket.discount_pence);
      expect(pence(cart.shipping_total)).toBe(basket.delivery_pence);
      // the engine does not round VAT; ours is rounded line by line
      expect(Math.abs(pence(cart.tax_total) - basket.vat_pence)).toBeLessThanOrEqual(
        (basket.line_items.length + 1) / 2,
      );
      expect(
        cart.items!.every((item) => item.tax_lines!.length === 1 && item.tax_lines![0]!.rate === 20),
      ).toBe(true);
    }
  }, 240_000);

  it("takes automatic promotions into account", async () => {
    await shopper.setPrice(shopper.variantIds[0]!, 10.05);
    await shopper.createPromotion("AUTO", {
      is_automatic: true,
      application_method: { ...tenPercent, value: 50 },
    });
    const basket = await shopper.readyToPay(1);
    await shop.container
      .resolve(Modules.PROMOTION)
      .updatePromotions({ id: await shopper.promotionId("AUTO"), status: "inactive" });
    expect(basket).toMatchObject({ goods_pence: 1005, discount_pence: 503, discount: null });
    expect(await shopper.step("GET", `/${basket.id}`)).toMatchObject({ discount_pence: 0 });
  });
});

describe("the cart for payment", () => {
  it("is the same for the same basket, also when asked for many times at once", async () => {
    const basket = await shopper.readyToPay();
    const written = await Promise.all(Array.from({ length: 5 }, () => shopper.writeCart(basket.id)));
    expect(new Set(written.map(({ cart_id }) => cart_id)).size).toBe(1);
    const again = await shopper.writeCart(basket.id);
    const charged = ({ cart_id, total_pence, basket_version }: typeof again) => ({
      cart_id,
      total_pence,
      basket_version,
    });
    // what they priced may differ: the first found no cart on the basket yet
    for (const cart of written) expect(charged(again)).toEqual(charged(cart));
  });

  it("is replaced, and the old one deleted, when the basket or a price has changed", async () => {
    await shopper.setPrice(shopper.variantIds[0]!, 20);
    const basket = await shopper.readyToPay();
    const first = await shopper.writeCart(basket.id);
    await shopper.add(basket, shopper.variantIds[0]!, 1);
    const second = await shopper.writeCart(basket.id);
    await shopper.setPrice(shopper.variantIds[0]!, 21);
    const third = await shopper.writeCart(basket.id);
    expect([first, second, third].map(({ total_pence }) => total_pence)).toEqual([4395, 6000, 6300]);
    const alive = await shop.container
      .resolve(Modules.CART)
      .listCarts({ id: [first, second, third].map(({ cart_id }) => cart_id) });
    expect(alive.map(({ id }) => id)).toEqual([third.cart_id]);
  });

  it("is written after all when a crash came between its name and itself", async () => {
    const basket = await shopper.readyToPay();
    const { cart_id } = await shopper.writeCart(basket.id);
    for (const table of ["cart_line_item", "cart_shipping_method"])
      await shop.database(table).where({ cart_id }).delete();
    await shop.database("cart").where({ id: cart_id }).delete();
    expect((await shopper.writeCart(basket.id)).cart_id).toBe(cart_id);
  });

  it("carries what the engine's own cart carries", async () => {
    const basket = await shopper.readyToPay();
    await shopper.step("POST", `/${basket.id}/discount-code`, { code: "BALANCE10" });
    const { cart_id } = await shopper.writeCart(basket.id);
    const { data } = await shop.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "cart",
      fields: [
        "*",
        "items.*",
        "items.adjustments.*",
        "shipping_methods.*",
        "shipping_methods.tax_lines.*",
        "shipping_address.*",
        "billing_address.*",
        "customer.*",
        "promotions.*",
      ],
      filters: { id: cart_id },
    });
    expect(data[0]).toMatchObject({
      email: "ann.trevose@example.com",
      currency_code: "gbp",
      customer: { email: "ann.trevose@example.com", has_account: false },
      shipping_address: { postal_code: "PL28 8AA", country_code: "gb", last_name: "Trevose" },
      billing_address: { postal_code: "PL28 8AA" },
      items: [
        {
          variant_id: shopper.variantIds[0],
          requires_shipping: true,
          is_tax_inclusive: true,
          adjustments: [
            {
              code: "BALANCE10",
              is_tax_inclusive: true,
              promotion_id: await shopper.promotionId("BALANCE10"),
            },
          ],
        },
      ],
      shipping_methods: [{ shipping_option_id: basket.delivery_option_id, tax_lines: [{ rate: 20 }] }],
      promotions: [{ code: "BALANCE10" }],
    });
  });

  it.each([
    ["goods", () => shopper.newBasket(), "empty"],
    [
      "contact",
      async () => shopper.add(await shopper.newBasket(), shopper.variantIds[0]!, 1),
      "Contact and address are missing",
    ],
    [
      "delivery",
      async () => {
        const basket = await shopper.add(await shopper.newBasket(), shopper.variantIds[0]!, 1);
        return shopper.step("POST", `/${basket.id}/contact`, contact);
      },
      "No delivery is chosen",
    ],
  ])("is refused without %s", async (_, make, reason) => {
    await expect(shopper.writeCart((await make()).id)).rejects.toThrow(reason);
  });
});

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
