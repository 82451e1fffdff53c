import type { CatalogueProductsResponse } from "@balance/contracts/catalogue";
import type { MedusaContainer } from "@medusajs/framework/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";

type Script = { default: (args: { container: MedusaContainer }) => Promise<void> };

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

const run = (script: string) => shop.load<Script>(script).default({ container: shop.container });
const storeBasics = () => run("src/migration-scripts/store-basics");
const seed = () => run("src/scripts/seed-demo-shop");

/** Number of live rows in every table that the scripts write. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = [
    "store",
    "sales_channel",
    "api_key",
    "region",
    "tax_region",
    "tax_rate",
    "price_preference",
    "stock_location",
    "fulfillment_set",
    "service_zone",
    "geo_zone",
    "shipping_profile",
    "shipping_option",
    "shipping_option_type",
    "price_set",
    "price",
    "price_rule",
    "product",
    "product_variant",
    "product_category",
    "image",
    "inventory_item",
    "inventory_level",
    "product_label",
    "promotion",
    "user",
    "auth_identity",
    "provider_identity",
  ];
  const counted = tables.map(async (table) => {
    const rows = await shop.database(table).whereNull("deleted_at").count({ rows: "*" }).first();
    return [table, Number(rows?.rows)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

/** The one live row of `table` that `where` names. */
async function row(table: string, where: Record<string, unknown>): Promise<{ id: string }> {
  const rows = await shop.database(table).where(where).whereNull("deleted_at").select<{ id: string }[]>("id");
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe("store basics", () => {
  it("that run again create nothing twice", async () => {
    const before = await everything();
    await storeBasics();
    expect(await everything()).toEqual(before);
  });

  it("leave alone what staff have changed", async () => {
    await shop.database("store").update({ metadata: { trader: { name: "Renamed by staff" } } });
    await shop.database("price").where({ amount: 5.95 }).update({ amount: 6.5 });
    await storeBasics();
    expect(await shop.database("store").first()).toMatchObject({
      metadata: { trader: { name: "Renamed by staff" } },
    });
    expect(await shop.database("price").where({ amount: 6.5 })).toHaveLength(1);
  });

  it("mend what a crash left half done", async () => {
    const tracked = await row("shipping_option", { name: "Tracked 48" });
    await shop.database("shipping_option_price_set").where({ shipping_option_id: tracked.id }).delete();
    await shop.database("region_payment_provider").delete();
    await shop.database("location_fulfillment_set").delete();
    await shop.database("publishable_api_key_sales_channel").delete();
    await storeBasics();
    const mended = await row("shipping_option", { name: "Tracked 48" });
    expect(
      await shop.database("shipping_option_price_set").where({ shipping_option_id: mended.id }),
    ).toHaveLength(1);
    expect(await shop.database("region_payment_provider")).toHaveLength(1);
    expect(await shop.database("location_fulfillment_set")).toHaveLength(2);
    expect(await shop.database("publishable_api_key_sales_channel")).toHaveLength(1);
  });
});

describe("the demonstration's seed", () => {
  it("that runs again changes nothing", async () => {
    const before = await everything();
    await seed();
    expect(await everything()).toEqual(before);
  });

  it("completes what a killed run left behind", async () => {
    const before = await everything();
    const killed = await row("product", { handle: "psyllium-husk-powder" });
    await shop
      .database("product")
      .where({ id: killed.id })
      .update({ status: "draft", metadata: { demonstration: "unfinished" } });
    await shop.database("product_label").where({ product_id: killed.id }).delete();
    const variant = await row("product_variant", { product_id: killed.id });
    await shop.database("product_variant_price_set").where({ variant_id: variant.id }).delete();
    await shop.database("product_variant_inventory_item").where({ variant_id: variant.id }).delete();
    await seed();
    // the price set that lost its link is the one thing nobody can find again
    expect(await everything()).toEqual({
      ...before,
      price_set: Number(before.price_set) + 1,
      price: Number(before.price) + 1,
    });
    const { body } = await shop.publicly<CatalogueProductsResponse>(
      "GET",
      "/store/catalogue/products?handles=psyllium-husk-powder",
    );
    expect(body.products[0]).toMatchObject({ price_from_pence: 1195, stock: "in_stock" });
  });

  it("refuses a production shop", async () => {
    const { environment } = shop.load<{ environment: { NODE_ENV: string } }>("environment");
    environment.NODE_ENV = "production";
    try {
      await expect(seed()).rejects.toThrow(/never put into production/);
    } finally {
      environment.NODE_ENV = "test";
    }
  });
});
