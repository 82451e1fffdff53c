import type { CatalogueProductResponse, CatalogueProductsResponse } from "@balance/contracts/catalogue";
import { Modules } from "@medusajs/framework/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { createStaffProduct, stockLocationId, stockUp } from "../fixtures/staff-product";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

const page = (handle: string) =>
  shop.publicly<CatalogueProductResponse>("GET", `/store/catalogue/products/${handle}`);
const card = async (handle: string) => {
  const { body } = await shop.publicly<CatalogueProductsResponse>(
    "GET",
    `/store/catalogue/products?handles=${handle}`,
  );
  return body.products[0];
};
const variantOf = async (handle: string) => (await page(handle)).body.product.variants[0]!;

describe("a product that staff create in the admin", () => {
  it("is on sale at once, without a label and without a guessed unit price", async () => {
    const { handle, variants } = await createStaffProduct(shop, {
      title: "Gift soap",
      pounds: 7.5,
      stock: 20,
    });
    const { status, body } = await page(handle);
    expect(status).toBe(200);
    expect(body.product).toMatchObject({ title: "Gift soap", label: null, pictures: [], category: null });
    expect(body.product.variants).toEqual([
      {
        id: variants[0]!.id,
        sku: "GIFT-SOAP",
        title: "One",
        price_pence: 750,
        was_pence: null,
        unit_price: null,
        price_per_day_pence: null,
        net_quantity: null,
        servings: null,
        stock: "in_stock",
        available_quantity: 20,
      },
    ]);
    expect(await card(handle)).toMatchObject({ price_from_pence: 750, only_variant_id: variants[0]!.id });
  });

  it("stays unseen while it is a draft, and disappears when it is taken off sale", async () => {
    const draft = await createStaffProduct(shop, {
      title: "Draft balm",
      pounds: 5,
      stock: 1,
      status: "draft",
    });
    expect((await page(draft.handle)).status).toBe(404);
    expect(await card(draft.handle)).toBeUndefined();
    await shop.asStaff("POST", `/admin/products/${draft.id}`, { status: "published" });
    expect((await page(draft.handle)).status).toBe(200);
    await shop.asStaff("POST", `/admin/products/${draft.id}`, { status: "draft" });
    expect((await page(draft.handle)).status).toBe(404);
  });

  it("is not sold in a sales channel that is not the shop's", async () => {
    const { id, handle } = await createStaffProduct(shop, { title: "Trade oil", pounds: 5, stock: 1 });
    const { body } = await shop.asStaff<{ sales_channel: { id: string } }>("POST", "/admin/sales-channels", {
      name: "Trade",
    });
    await shop.asStaff("POST", `/admin/products/${id}`, { sales_channels: [{ id: body.sales_channel.id }] });
    expect((await page(handle)).status).toBe(404);
  });

  it("shows a changed price at once", async () => {
    const { id, handle, variants } = await createStaffProduct(shop, {
      title: "Price mover",
      pounds: 5,
      stock: 9,
    });
    expect((await variantOf(handle)).price_pence).toBe(500);
    await shop.asStaff("POST", `/admin/products/${id}/variants/${variants[0]!.id}`, {
      prices: [{ currency_code: "gbp", amount: 6.2 }],
    });
    expect((await variantOf(handle)).price_pence).toBe(620);
  });

  it("shows the price of a running price list", async () => {
    const { handle, variants } = await createStaffProduct(shop, {
      title: "Listed cream",
      pounds: 12,
      stock: 9,
    });
    await shop.asStaff("POST", "/admin/price-lists", {
      title: "Sale",
      description: "Sale",
      status: "active",
      type: "sale",
      prices: [{ variant_id: variants[0]!.id, currency_code: "gbp", amount: 9.99 }],
    });
    expect((await variantOf(handle)).price_pence).toBe(999);
    expect((await card(handle))?.price_from_pence).toBe(999);
  });
});

describe("stock", () => {
  it.each([
    { stock: 0, level: "out", most: 0 },
    { stock: 1, level: "low", most: 1 },
    { stock: 5, level: "low", most: 5 },
    { stock: 6, level: "in_stock", most: 6 },
  ])("of $stock is shown as $level", async ({ stock, level, most }) => {
    const { handle } = await createStaffProduct(shop, { title: `Shelf ${stock}`, pounds: 1, stock });
    expect(await variantOf(handle)).toMatchObject({ stock: level, available_quantity: most });
    expect((await card(handle))?.stock).toBe(level);
  });

  it("that is not counted, or that orders may run ahead of, never runs out", async () => {
    const uncounted = await createStaffProduct(shop, { title: "Voucher", pounds: 10 });
    const ahead = await createStaffProduct(shop, {
      title: "Made to order",
      pounds: 10,
      stock: 0,
      allow_backorder: true,
    });
    for (const { handle } of [uncounted, ahead]) expect((await variantOf(handle)).stock).toBe("in_stock");
  });

  it("leaves out what is reserved", async () => {
    const { handle, variants } = await createStaffProduct(shop, {
      title: "Reserved tea",
      pounds: 3,
      stock: 4,
    });
    const locationId = await stockLocationId(shop);
    const { status } = await shop.asStaff("POST", "/admin/reservations", {
      inventory_item_id: variants[0]!.inventory_items![0]!.inventory_item_id,
      location_id: locationId,
      quantity: 3,
    });
    expect(status).toBe(200);
    expect(await variantOf(handle)).toMatchObject({ stock: "low", available_quantity: 1 });
  });

  it("of a kit is that of its scarcest part", async () => {
    const part = async (sku: string, quantity: number) => {
      const { body } = await shop.asStaff<{ inventory_item: { id: string } }>(
        "POST",
        "/admin/inventory-items",
        { sku },
      );
      await stockUp(shop, body.inventory_item.id, quantity);
      return body.inventory_item.id;
    };
    const [jar, spoon] = [await part("KIT-JAR", 9), await part("KIT-SPOON", 8)];
    const { id, handle, variants } = await createStaffProduct(shop, {
      title: "Starter kit",
      pounds: 30,
      stock: 50,
    });
    for (const [inventory_item_id, required_quantity] of [
      [jar, 1],
      [spoon, 3],
    ] as const) {
      const { status } = await shop.asStaff(
        "POST",
        `/admin/products/${id}/variants/${variants[0]!.id}/inventory-items`,
        { inventory_item_id, required_quantity },
      );
      expect(status).toBe(200);
    }
    expect((await variantOf(handle)).available_quantity).toBe(2);
  });
});

describe("a picture that staff upload", () => {
  it("can be seen by everybody, while an export can only be opened by staff", async () => {
    const form = new FormData();
    form.append("files", new Blob(["\u0089PNG"], { type: "image/png" }), "soap.png");
    const upload = await fetch(`${shop.url}/admin/uploads`, {
      method: "POST",
      headers: { authorization: `Bearer ${await shop.staffToken()}` },
      body: form,
    });
    const { files } = (await upload.json()) as { files: { url: string }[] };
    const { pathname } = new URL(files[0]!.url);
    const picture = await shop.anonymous("GET", pathname);
    expect(picture.status).toBe(200);
    expect(picture.headers.get("x-content-type-options")).toBe("nosniff");

    const { url } = await shop.container
      .resolve(Modules.FILE)
      .createFiles({ filename: "orders.csv", mimeType: "text/csv", content: "secret", access: "private" });
    const name = new URL(url).pathname.split("/").pop()!;
    for (const disguise of [name, `%70${name.slice(1)}`, name.toUpperCase(), `..%2fprivate%2f${name}`]) {
      const { status } = await shop.anonymous("GET", `/static/${disguise}`);
      expect([401, 404]).toContain(status);
    }
    expect((await shop.asStaff<string>("GET", `/static/${name}`)).body).toBe("secret");
  });
});
