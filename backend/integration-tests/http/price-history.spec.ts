import type { CatalogueProductResponse, CatalogueProductsResponse } from "@balance/contracts/catalogue";
import type { OrderPageResponse } from "@balance/contracts/payment";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type PriceHistoryModuleService from "../../src/modules/price-history/service";
import { sweepPrices, trackProduct, type TrackedProduct } from "../fixtures/price-record";
import { type PayingShop, type Purchase, startPayingShop } from "../fixtures/purchase";
import type { TestShop } from "../fixtures/shop";

let paying: PayingShop;
let shop: TestShop;
let purchase: Purchase;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  ({ shop, purchase } = paying);
});
afterAll(() => paying?.stop());

/** What a shopper reads on the product's page, and on its tile. */
const shown = async ({ handle }: TrackedProduct) => {
  const page = await shop.publicly<CatalogueProductResponse>("GET", `/store/catalogue/products/${handle}`);
  const list = await shop.publicly<CatalogueProductsResponse>(
    "GET",
    `/store/catalogue/products?handles=${handle}`,
  );
  const [variant] = page.body.product.variants;
  const [card] = list.body.products;
  return {
    page: [variant!.was_pence, variant!.price_pence],
    tile: [card!.was_pence, card!.price_from_pence],
  };
};
const only = (pence: number) => ({ page: [null, pence], tile: [null, pence] });
const wasNow = (was: number, now: number) => ({ page: [was, now], tile: [was, now] });

describe("a sale price", () => {
  it("stands beside the old price once that was charged for 28 days, from the moment the record knows", async () => {
    const product = await trackProduct(shop, "Cheaper balm", 30);
    await product.passDays(28);
    expect(await shown(product)).toEqual(only(3000));
    await product.startSale(25);
    await product.noted(2500);
    expect(await shown(product)).toEqual(wasNow(3000, 2500));
  });

  it("stands alone after 27 days", async () => {
    const product = await trackProduct(shop, "Young balm", 30);
    await product.passDays(27);
    await product.startSale(25);
    await product.noted(2500);
    expect(await shown(product)).toEqual(only(2500));
  });

  it("stands alone when it has lasted longer than the old price had", async () => {
    const product = await trackProduct(shop, "Lasting balm", 30);
    await product.passDays(30);
    await product.startSale(25);
    await product.noted(2500);
    await product.passDays(29);
    expect(await shown(product)).toEqual(wasNow(3000, 2500));
    await product.passDays(2);
    expect(await shown(product)).toEqual(only(2500));
  });

  it("stands alone when the old price is more than six months old", async () => {
    const product = await trackProduct(shop, "Old balm", 30);
    await product.passDays(400);
    await product.startSale(25);
    await product.noted(2500);
    await product.passDays(180);
    expect(await shown(product)).toEqual(wasNow(3000, 2500));
    await product.passDays(2);
    expect(await shown(product)).toEqual(only(2500));
  });

  it("can't be made to look better by a rise just before it", async () => {
    const product = await trackProduct(shop, "Raised balm", 30);
    await product.passDays(60);
    await product.setPrice(40);
    await product.noted(4000);
    await product.passDays(3);
    await product.startSale(30);
    await product.noted(3000);
    expect(await shown(product)).toEqual(only(3000));
  });

  it("leaves nothing behind when it ends, and can't prove the next one", async () => {
    const product = await trackProduct(shop, "Weekly balm", 30);
    await product.passDays(60);
    const sale = await product.startSale(25);
    await product.noted(2500);
    await product.passDays(7);
    await shop.asStaff("DELETE", `/admin/price-lists/${sale}`);
    await product.noted(3000);
    expect(await shown(product)).toEqual(only(3000));
    await product.passDays(7);
    await product.startSale(25);
    await product.noted(2500);
    expect(await shown(product)).toEqual(only(2500));
  });

  it("is not compared with the time before a product was taken off sale", async () => {
    const product = await trackProduct(shop, "Resting balm", 30);
    await product.passDays(60);
    await shop.asStaff("POST", `/admin/products/${product.id}`, { status: "draft" });
    await product.noted(null);
    await product.setPrice(25);
    await shop.asStaff("POST", `/admin/products/${product.id}`, { status: "published" });
    await product.noted(2500);
    expect(await shown(product)).toEqual(only(2500));
  });

  it("is the same on page, basket, payment and order", async () => {
    const product = await trackProduct(shop, "Bought balm", 30);
    await product.passDays(28);
    await product.startSale(24.99);
    await product.noted(2499);
    expect(await shown(product)).toEqual(wasNow(3000, 2499));

    const basket = await purchase.fillBasket(product.sku, 3);
    expect(basket.line_items).toMatchObject([
      { unit_price_pence: 2499, gross_pence: 7497, discount_pence: 0 },
    ]);
    const ready = await purchase.prepareReady(basket);
    expect(ready.amount_pence).toBe(basket.total_pence);
    const cartLines = await shop
      .database("cart_line_item")
      .join("basket", "basket.cart_id", "cart_line_item.cart_id")
      .where("basket.id", basket.id)
      .pluck("unit_price");
    expect(cartLines.map(Number)).toEqual([24.99]);
    await purchase.pay(ready.payment_intent_id);
    const settled = await purchase.settle(ready.payment_intent_id);
    if (settled.status !== "ordered") throw new Error(`Not ordered: ${JSON.stringify(settled)}`);
    const { body } = await shop.asStorefront<OrderPageResponse>(
      "GET",
      `/store/order-pages/${settled.order_token}`,
    );
    expect(body.order).toMatchObject({
      line_items: [{ unit_price_pence: 2499, quantity: 3, total_pence: 7497 }],
      total_pence: basket.total_pence,
    });
  });
});

describe("the price record", () => {
  const history = () => shop.container.resolve<PriceHistoryModuleService>("priceHistory");

  it("follows a change by staff without waiting for the sweep", async () => {
    const product = await trackProduct(shop, "Followed balm", 30);
    await product.setPrice(31);
    await expect
      .poll(async () => (await product.rows()).map(({ price_pence }) => price_pence), { timeout: 20_000 })
      .toEqual([3000, 3100]);
    const [before, today] = await product.rows();
    expect(before!.charged_until).toEqual(today!.charged_from);
  });

  it("has one row when many sweep at once", async () => {
    const product = await trackProduct(shop, "Swept balm", 30);
    await product.setPrice(29);
    await Promise.all(Array.from({ length: 8 }, () => sweepPrices(shop)));
    await product.noted(2900);
    await Promise.all(Array.from({ length: 8 }, () => sweepPrices(shop)));
    expect((await product.rows()).map(({ price_pence }) => price_pence)).toEqual([3000, 2900]);
  });

  it("lets no second worker in between another's reading and noting", async () => {
    const product = await trackProduct(shop, "Locked balm", 30);
    let finishReading = (): void => undefined;
    const reading = new Promise<void>((resolve) => (finishReading = resolve));
    let hasBegun = (): void => undefined;
    const begun = new Promise<void>((resolve) => (hasBegun = resolve));
    const everyOpenPrice = async () => {
      const open = await shop
        .database("price_history")
        .whereNull("charged_until")
        .select<{ variant_id: string; price_pence: number }[]>("variant_id", "price_pence");
      return new Map(open.map(({ variant_id, price_pence }) => [variant_id, price_pence]));
    };
    const slow = history().record(async () => {
      hasBegun();
      const prices = await everyOpenPrice();
      await reading;
      return prices;
    });
    await begun;
    const hurried = history().record(() => {
      throw new Error("The second worker was let in.");
    });
    expect(await hurried).toBeNull();
    finishReading();
    expect(await slow).toBe(0);
    expect(await product.rows()).toHaveLength(1);
  });

  it("can't be rewritten: the database refuses a second open row, a changed price and a deletion", async () => {
    const { variantId } = await trackProduct(shop, "Kept balm", 30);
    const row = () => shop.database("price_history").where({ variant_id: variantId });
    const second = {
      id: "prhist_second",
      variant_id: variantId,
      currency_code: "gbp",
      price_pence: 9999,
      charged_from: new Date(),
    };
    await expect(shop.database("price_history").insert(second)).rejects.toThrow(/unique/);
    await expect(row().update({ price_pence: 9999 })).rejects.toThrow(/is evidence/);
    await expect(row().update({ charged_from: new Date("2020-01-01") })).rejects.toThrow(/is evidence/);
    await expect(row().delete()).rejects.toThrow(/is evidence/);
    expect(await row()).toMatchObject([{ price_pence: 3000, charged_until: null }]);
  });
});
