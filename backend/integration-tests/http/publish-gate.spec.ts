import type { BasketResponse } from "@balance/contracts/basket";
import type { CatalogueProductResponse } from "@balance/contracts/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { sweepPublishedProducts } from "../../src/workflows/label/sweep-published-products";
import {
  confirmLabel,
  createDraftFood,
  createFoodOnSale,
  publish,
  readLabel,
  saveLabel,
  vitaminCLabel,
} from "../fixtures/food-product";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { createStaffProduct, productKindId } from "../fixtures/staff-product";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

// typed as what they stand for: the matchers themselves are any
const containing = (text: string) => expect.stringContaining(text) as string;
const matching = (pattern: RegExp) => expect.stringMatching(pattern) as string;

const page = (handle: string) =>
  shop.publicly<CatalogueProductResponse>("GET", `/store/catalogue/products/${handle}`);
const statusOf = async (id: string) =>
  (await shop.database("product").where({ id }).first<{ status: string }>("status"))?.status;
const sweep = () =>
  shop
    .load<{ sweepPublishedProducts: typeof sweepPublishedProducts }>(
      "src/workflows/label/sweep-published-products",
    )
    .sweepPublishedProducts(shop.container);
const startBasket = async () =>
  (await shop.asStorefront<BasketResponse>("POST", "/store/baskets", {})).body.basket;
const add = (basketId: string, variant_id: string) =>
  shop.asStorefront<BasketResponse & { message?: string }>("POST", `/store/baskets/${basketId}/line-items`, {
    variant_id,
    quantity: 1,
  });

describe("a food without a label", () => {
  it("is not published by the API, and the answer says what to do", async () => {
    const { id } = await createDraftFood(shop, "Unlabelled powder");
    const { status, body } = await publish(shop, id);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: "not_allowed",
      message: containing("It has no label yet"),
    });
    expect(await statusOf(id)).toBe("draft");
  });

  it("is not created as a published product, and leaves nothing behind", async () => {
    await expect(
      createStaffProduct(shop, { title: "Born published", pounds: 3, kind: "Food" }),
    ).rejects.toThrow(/can't be published yet/);
    expect(await shop.database("product").where({ title: "Born published", deleted_at: null })).toEqual([]);
  });

  it("is not published because somebody forgot to say what it is", async () => {
    const { status, body } = await shop.asStaff<{ message: string }>("POST", "/admin/products", {
      title: "Of no kind",
      status: "published",
      options: [{ title: "Size", values: ["One"] }],
    });
    expect([status, body.message]).toEqual([400, containing("It has no label yet")]);
  });

  it("is not published by a batch, which changes nothing", async () => {
    const good = await createStaffProduct(shop, { title: "Batch soap", pounds: 3, status: "draft" });
    const bad = await createDraftFood(shop, "Batch powder");
    const { status, body } = await shop.asStaff<{ message: string }>("POST", "/admin/products/batch", {
      update: [good, bad].map(({ id }) => ({ id, status: "published" })),
    });
    expect([status, body.message]).toEqual([400, containing("Batch powder")]);
    expect([await statusOf(good.id), await statusOf(bad.id)]).toEqual(["draft", "draft"]);
  });

  it("is not published by a CSV file", async () => {
    const profile = await shop
      .database("shipping_profile")
      .whereNull("deleted_at")
      .first<{ id: string }>("id");
    const csv =
      "Product Handle,Product Title,Product Status,Shipping Profile Id,Variant Option 1 Name,Variant Option 1 Value,Variant Title\n" +
      `csv-powder,CSV powder,published,${profile.id},Size,One,One\n`;
    const form = new FormData();
    form.append("file", new Blob([csv], { type: "text/csv" }), "products.csv");
    const headers = { authorization: `Bearer ${await shop.staffToken()}` };
    const sent = await fetch(`${shop.url}/admin/products/import`, { method: "POST", headers, body: form });
    expect([sent.status, await sent.clone().text()]).toEqual([202, containing("transaction_id")]);
    const { transaction_id } = (await sent.json()) as { transaction_id: string };
    await shop.asStaff("POST", `/admin/products/import/${transaction_id}/confirm`, {});
    const told = () =>
      shop
        .database("notification")
        .whereRaw("data::text like '%import%'")
        .select<{ data: { title: string } }[]>("data");
    await expect.poll(async () => (await told()).length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await shop.database("product").where({ handle: "csv-powder", status: "published" })).toEqual([]);
  });

  it("is published as soon as it is said to be no food", async () => {
    const { id, handle } = await createDraftFood(shop, "Gift voucher card");
    const type_id = await productKindId(shop, "Gift");
    expect(
      (await shop.asStaff("POST", `/admin/products/${id}`, { type_id, status: "published" })).status,
    ).toBe(200);
    expect((await page(handle)).body.product).toMatchObject({ label: null });
  });
});

describe("a label", () => {
  it("is entered, checked and published, and the product can be bought", async () => {
    const { id, handle, variants } = await createFoodOnSale(shop, "Vitamin C powder");
    const { body } = await page(handle);
    expect(body.product.variants[0]).toMatchObject({
      net_quantity: "100 g",
      servings: 100,
      unit_price: { pence: 12000, per: "kg" },
      price_per_day_pence: 12,
      stock: "in_stock",
    });
    expect(body.product.label).toMatchObject({
      actives: [{ name: "Vitamin C", nrv_percent: 1125 }],
      claims: [{ id: "C_IMM", active: "Vitamin C" }],
      verified: { by: matching(/\w/), source_doc: "the pack of batch 12" },
    });
    expect((await add((await startBasket()).id, variants[0]!.id)).status).toBe(200);
    expect((await readLabel(shop, id)).gaps).toEqual([]);
  });

  it("that nobody has checked is shown, and can't be bought, and both say why", async () => {
    const { id, handle, variants } = await createDraftFood(shop, "Unchecked powder");
    await saveLabel(shop, id, vitaminCLabel());
    expect((await publish(shop, id)).status).toBe(200);
    expect((await page(handle)).body.product.variants[0]).toMatchObject({
      stock: "not_sold",
      price_pence: 1200,
    });
    const basket = await startBasket();
    const refused = await add(basket.id, variants[0]!.id);
    expect(refused.status).toBe(400);
    expect(refused.body.message).toMatch(/can't be bought yet.*label/);
    await confirmLabel(shop, id);
    expect((await add(basket.id, variants[0]!.id)).status).toBe(200);
  });

  it("that changes loses the word of whoever checked it, and a basket that holds it can't be paid", async () => {
    const { id, variants } = await createFoodOnSale(shop, "Changing powder");
    const basket = await startBasket();
    await add(basket.id, variants[0]!.id);
    const saved = await saveLabel(shop, id, vitaminCLabel({ storage: "Store in the fridge." }));
    expect(saved.body.label.label_verified).toBeNull();
    const { body } = await shop.asStorefront<BasketResponse>("GET", `/store/baskets/${basket.id}`);
    expect(body.basket.notices).toEqual([
      expect.objectContaining({ blocking: true, message: containing("can't be bought yet") }),
    ]);
  });

  it("is not made incomplete while the product is on sale", async () => {
    const { id, handle } = await createFoodOnSale(shop, "Stable powder");
    const { status, body } = await saveLabel(shop, id, vitaminCLabel({ directions: "", storage: "" }));
    expect(status).toBe(400);
    expect(body.message).toContain(
      "(Label, Use) Enter how to take or use it. (Label, Use) Enter how to store it.",
    );
    expect((await page(handle)).body.product.label).toMatchObject({
      directions: matching(/scoop/),
    });
    const withoutPack = await saveLabel(shop, id, vitaminCLabel(), null);
    expect([withoutPack.status, withoutPack.body.message]).toEqual([400, containing("net quantity")]);
    expect((await page(handle)).body.product.variants[0]!.net_quantity).toBe("100 g");
  });

  it("keeps a claim only while its amount allows it", async () => {
    const { id, handle } = await createFoodOnSale(shop, "Recipe powder");
    const weak = { actives: [{ id: "vitamin_c", name: "Vitamin C", form: null, amount: 5, unit: "mg" }] };
    const refused = await saveLabel(shop, id, vitaminCLabel(weak));
    expect([refused.status, refused.body.message]).toEqual([400, containing("C_IMM may not be shown")]);
    expect((await saveLabel(shop, id, vitaminCLabel({ ...weak, claims: [] }))).status).toBe(200);
    expect((await page(handle)).body.product.label!.claims).toEqual([]);
  });

  it("that somebody else has changed meanwhile is not overwritten", async () => {
    const { id } = await createDraftFood(shop, "Shared powder");
    const { variants } = await readLabel(shop, id);
    await saveLabel(shop, id, vitaminCLabel());
    const late = await shop.asStaff("POST", `/admin/products/${id}/label`, {
      label: vitaminCLabel({ storage: "Anywhere." }),
      version: null,
      packs: variants.map(({ id: variant_id }) => ({ variant_id, pack: null })),
    });
    expect(late.status).toBe(409);
    expect((await readLabel(shop, id)).label.storage).not.toBe("Anywhere.");
  });

  it.each([
    ["a field that labels don't have", { colour: "green" }],
    [
      "an amount that is no number",
      { actives: [{ id: "zinc", name: "Zinc", form: null, amount: "lots", unit: "mg" }] },
    ],
    ["an allergen that the law doesn't know", { contains_allergens: ["kiwi"] }],
  ])("with %s is refused, and nothing is kept", async (_, changes) => {
    const { id } = await createDraftFood(shop, `Odd powder ${JSON.stringify(changes).length}`);
    const { status } = await saveLabel(shop, id, { ...vitaminCLabel(), ...changes } as never);
    expect(status).toBe(400);
    expect((await readLabel(shop, id)).version).toBeNull();
  });

  it("is checked by a named person only once it is complete", async () => {
    const { id } = await createDraftFood(shop, "Early powder");
    await expect(confirmLabel(shop, id)).rejects.toThrow(/no label yet/);
    await saveLabel(shop, id, vitaminCLabel({ warnings: [] }));
    await expect(confirmLabel(shop, id)).rejects.toThrow(/Complete the label first/);
  });
});

describe("a claim that nobody authorised", () => {
  it.each([
    ["title", { title: "Powder that cures arthritis" }],
    ["subtitle", { subtitle: "Prevents colds and flu" }],
    ["description", { description: "<p>Relieves <b>joint</b> pain.</p>" }],
    ["handle", { handle: "cures-arthritis-powder" }],
    ["metadata", { metadata: { strapline: "Treats eczema" } }],
  ])(
    "keeps a product from being published by its %s, also when it is published already",
    async (field, change) => {
      const product = await createFoodOnSale(shop, `Honest powder ${field}`);
      const { status, body } = await shop.asStaff<{ message: string }>(
        "POST",
        `/admin/products/${product.id}`,
        change,
      );
      expect([status, body.message]).toEqual([400, containing("may not be said")]);
      const kept: unknown = await shop
        .database("product")
        .where({ id: product.id })
        .first("title", "subtitle", "description", "handle", "status");
      const before = { subtitle: null, description: null, handle: product.handle };
      expect(kept).toEqual({ ...before, title: `Honest powder ${field}`, status: "published" });
      await sweep();
      expect(await statusOf(product.id)).toBe("published");
    },
  );

  it("keeps a gift from being published too", async () => {
    await expect(createStaffProduct(shop, { title: "Mug that cures insomnia", pounds: 9 })).rejects.toThrow(
      /may not be said/,
    );
  });

  it("is found in the name of a variant", async () => {
    const product = await createFoodOnSale(shop, "Variant powder");
    const { status } = await shop.asStaff(
      "POST",
      `/admin/products/${product.id}/variants/${product.variants[0]!.id}`,
      {
        title: "Cures arthritis, 100 g",
      },
    );
    expect(status).toBe(400);
  });
});

describe("what got round the gate", () => {
  it("by SQL is never listed, goes back to draft, and staff are told", async () => {
    const { id, handle, variants } = await createDraftFood(shop, "Smuggled powder");
    await shop.database("product").where({ id }).update({ status: "published" });
    expect((await page(handle)).status).toBe(404);
    expect((await add((await startBasket()).id, variants[0]!.id)).status).not.toBe(200);
    await sweep();
    expect(await statusOf(id)).toBe("draft");
    const told = await shop.database("notification").whereRaw("data::text like '%Smuggled powder%'");
    expect(told).toHaveLength(1);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    [
      "a label that was emptied",
      (id) => shop.database("product_label").where({ product_id: id }).update({ directions: "" }),
    ],
    ["a label that was deleted", (id) => shop.database("product_label").where({ product_id: id }).delete()],
    [
      "a label that is no label",
      (id) =>
        shop.database("product_label").where({ product_id: id }).update({ ingredients: '{"nonsense":true}' }),
    ],
    ["a title", (id) => shop.database("product").where({ id }).update({ title: "Cures arthritis" })],
    [
      "a recipe",
      (id) =>
        shop
          .database("product_label")
          .where({ product_id: id })
          .update({
            actives: JSON.stringify([
              { id: "vitamin_c", name: "Vitamin C", form: null, amount: 5, unit: "mg" },
            ]),
          }),
    ],
  ])("as %s is taken off the shop by the sweep", async (what, spoil) => {
    const { id, handle } = await createFoodOnSale(shop, `Powder ${what.length} ${Date.now()}`);
    await sweep();
    expect(await statusOf(id)).toBe("published");
    await spoil(id);
    await sweep();
    expect([await statusOf(id), (await page(handle)).status]).toEqual(["draft", 404]);
  });

  it("is back as soon as it is mended", async () => {
    const { id, handle } = await createFoodOnSale(shop, "Mended powder");
    await shop.database("product_label").where({ product_id: id }).update({ storage: "" });
    await sweep();
    expect((await publish(shop, id)).status).toBe(400);
    await saveLabel(shop, id, vitaminCLabel());
    await confirmLabel(shop, id);
    expect((await publish(shop, id)).status).toBe(200);
    expect((await page(handle)).status).toBe(200);
  });
});
