import type { CatalogueProductResponse, CatalogueProductsResponse } from "@balance/contracts/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { shopperOf } from "../fixtures/shopper";

const handle = "totally-derma-collagen-drink";
const month = "BAL-COL-TD30";
const quarter = "BAL-COL-TD90";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

describe("what the shop says of its stock", () => {
  it.each([
    [6, "in_stock"],
    [5, "low"],
    [1, "low"],
    [0, "out"],
    [6, "in_stock"],
  ])(
    "with %i on the shelf is %s, on the page and in the list, with the next request",
    async (units, words) => {
      await stockOnScreen(month, units);
      await stockOnScreen(quarter, 0);
      const product = await page();
      expect(product.variants.map(({ stock }) => stock)).toEqual([words, "out"]);
      expect(product.stock).toBe(words);
      expect(await inList()).toBe(words);
    },
  );

  it("is the best that one of the sizes has, whichever is the cheapest", async () => {
    await stockOnScreen(month, 0);
    await stockOnScreen(quarter, 2);
    expect((await page()).stock).toBe("low");
    expect(await inList()).toBe("low");
  });

  it("leaves out what is promised to others", async () => {
    await stockOnScreen(month, 6);
    const item = await inventoryItem(month);
    const reservation = await shop.asStaff<{ reservation: { id: string } }>("POST", "/admin/reservations", {
      inventory_item_id: item.id,
      location_id: item.location_id,
      quantity: 6,
    });
    expect(reservation.status).toBe(200);
    expect((await page()).variants[0]).toMatchObject({ stock: "out", available_quantity: 0 });
    await shop.asStaff("DELETE", `/admin/reservations/${reservation.body.reservation.id}`);
    expect((await page()).variants[0]).toMatchObject({ stock: "in_stock", available_quantity: 6 });
  });

  it("keeps what is out from baskets, and lets it in by itself when it is back", async () => {
    await stockOnScreen(month, 0);
    const [variant] = (await page()).variants;
    const shopper = await shopperOf(shop);
    const basket = await shopper.newBasket();
    const add = () =>
      shopper.attempt("POST", `/${basket.id}/line-items`, { variant_id: variant!.id, quantity: 1 });
    const refused = await add();
    expect(refused.status).toBe(400);
    await stockOnScreen(month, 1);
    expect((await add()).status).toBe(200);
  });
});

async function page() {
  return (await shop.publicly<CatalogueProductResponse>("GET", `/store/catalogue/products/${handle}`)).body
    .product;
}

async function inList() {
  const { body } = await shop.publicly<CatalogueProductsResponse>("GET", "/store/catalogue/products");
  return body.products.find((product) => product.handle === handle)?.stock;
}

async function inventoryItem(sku: string): Promise<{ id: string; location_id: string }> {
  return shop
    .database("inventory_item as item")
    .join("inventory_level as level", "level.inventory_item_id", "item.id")
    .where("item.sku", sku)
    .first("item.id", "level.location_id");
}

/** By the request of the engine's own stock screen. */
async function stockOnScreen(sku: string, stocked_quantity: number): Promise<void> {
  const item = await inventoryItem(sku);
  const { status, body } = await shop.asStaff(
    "POST",
    `/admin/inventory-items/${item.id}/location-levels/${item.location_id}`,
    { stocked_quantity },
  );
  expect(status, JSON.stringify(body)).toBe(200);
}
