import type {
  CatalogueProductResponse,
  CatalogueProductsResponse,
  LastChangesResponse,
} from "@balance/contracts/catalogue";
import { products as demoProducts } from "@balance/demo-shop/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

const list = (query = "") =>
  shop.publicly<CatalogueProductsResponse>("GET", `/store/catalogue/products${query}`);
const page = (handle: string) =>
  shop.publicly<CatalogueProductResponse>("GET", `/store/catalogue/products/${handle}`);

describe("the shop's list", () => {
  it("offers every product of the demonstration at its price", async () => {
    const { status, body } = await list();
    expect(status).toBe(200);
    const shown = new Map(body.products.map(({ handle, price_from_pence }) => [handle, price_from_pence]));
    const expected = demoProducts.map(
      ({ handle, variants }) =>
        [handle, Math.min(...variants.map(({ price_pence }) => price_pence))] as const,
    );
    expect(shown).toEqual(new Map(expected));
  });

  it("counts in the menu what each category then shows", async () => {
    const { body } = await list();
    expect(body.categories).not.toHaveLength(0);
    for (const { handle, product_count } of body.categories) {
      const { body: filtered } = await list(`?category=${handle}`);
      expect(filtered.products).toHaveLength(product_count);
    }
  });

  it("gives exactly the products that were named", async () => {
    const handles = ["psyllium-husk-powder", "mct-oil-coconut"];
    const { body } = await list(`?handles=${handles.join(",")},no-such-product`);
    expect(body.products.map(({ handle }) => handle).toSorted()).toEqual(handles.toSorted());
  });

  it("refuses parameters that it does not know", async () => {
    expect((await list("?colour=red")).status).toBe(400);
  });

  it("is closed without the publishable key", async () => {
    expect((await shop.anonymous("GET", "/store/catalogue/products")).status).toBe(400);
  });
});

describe("a product's page", () => {
  it("has the price of a kilogram and of a day", async () => {
    const { body } = await page("totally-derma-collagen-drink");
    const [month] = body.product.variants;
    expect(month).toMatchObject({
      price_pence: 11000,
      unit_price: { pence: 31884, per: "kg" },
      price_per_day_pence: 367,
    });
  });

  it("of a set names the goods that it is made of, and has what their shelf has", async () => {
    const { body } = await page("vitamin-c-and-zinc-set");
    expect(body.product.set_parts.map(({ handle, quantity }) => [handle, quantity])).toEqual([
      ["vitamin-c-500-mg-capsules", 1],
      ["zinc-citrate-15-mg-tablets", 1],
    ]);
    expect(body.product.variants).toMatchObject([{ stock: "in_stock", unit_price: null }]);
    expect(body.product.label?.actives.map(({ name }) => name)).toEqual(["Vitamin C", "Zinc"]);
    expect((await page("zinc-citrate-15-mg-tablets")).body.product.set_parts).toEqual([]);

    await shop.database.raw(
      `update inventory_level set stocked_quantity = 3 where inventory_item_id in (
         select n.inventory_item_id from product_variant_inventory_item n
           join product_variant v on v.id = n.variant_id where v.sku = 'BAL-ZNC-90')`,
    );
    const { body: scarce } = await page("vitamin-c-and-zinc-set");
    expect(scarce.product.variants).toMatchObject([{ stock: "low", available_quantity: 3 }]);
  });

  it("is not found when the handle is unknown or the product is a draft", async () => {
    expect((await page("no-such-product")).status).toBe(404);
    expect((await page("'; drop table product; --")).status).toBe(404);
  });

  it("suggests up to four others, those of the same category first", async () => {
    const { body } = await page("totally-derma-collagen-drink");
    expect(body.product.related).toHaveLength(4);
    expect(body.product.related[0]?.category?.handle).toBe("collagen");
    expect(body.product.related.map(({ handle }) => handle)).not.toContain("totally-derma-collagen-drink");
  });
});

describe("the day on which a page last changed", () => {
  const changes = async () =>
    (await shop.publicly<LastChangesResponse>("GET", "/store/catalogue/last-changes")).body;
  const long = new Date("2020-02-03T23:30:00Z");

  it("is that of the latest change of the product, its label, its sizes, its prices, or an article beside it", async () => {
    const handle = "psyllium-husk-powder";
    const dayOf = async () => (await changes()).products.find((one) => one.handle === handle)?.changed;
    const { id } = await shop.database("product").where({ handle }).first<{ id: string }>("id");
    const variants = shop.database("product_variant").where({ product_id: id });
    const prices = shop
      .database("product_variant_price_set")
      .whereIn("variant_id", variants.clone().select("id"))
      .select("price_set_id");
    await shop.database("price").whereIn("price_set_id", prices).update({ updated_at: long });
    await variants.clone().update({ updated_at: long });
    await shop.database("image").where({ product_id: id }).update({ updated_at: long });
    await shop.database("product_label").where({ product_id: id }).update({ updated_at: long });
    await shop.database("product").where({ id }).update({ updated_at: long });
    expect(await dayOf()).toBe("2020-02-03");
    await shop
      .database("product_label")
      .where({ product_id: id })
      .update({ updated_at: "2021-06-03T23:30:00Z" });
    expect(await dayOf()).toBe("2021-06-04");
  });

  it("is given for every product and category that the shop lists, and for nothing else", async () => {
    const { body } = await list();
    const { products, categories } = await changes();
    expect(products.map(({ handle }) => handle).sort()).toEqual(
      body.products.map(({ handle }) => handle).sort(),
    );
    expect(categories.map(({ handle }) => handle)).toEqual(
      body.categories.filter(({ product_count }) => product_count > 0).map(({ handle }) => handle),
    );
    const days = [...products, ...categories].map(({ changed }) => changed);
    expect(days.filter((changed) => !/^20\d\d-\d\d-\d\d$/u.test(changed))).toEqual([]);
  });
});
