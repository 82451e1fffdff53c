import type { CatalogueProductResponse } from "@balance/contracts/catalogue";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LabelForEditing } from "../../src/workflows/label/read-label-for-editing";
import { publish, readLabel } from "../fixtures/food-product";
import { startTestShop, type TestShop } from "../fixtures/shop";
import { createStaffProduct } from "../fixtures/staff-product";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

const picture = (name: string) => `${shop.url}/static/${name}.png`;
const wordsOf = async (handle: string) =>
  (
    await shop.publicly<CatalogueProductResponse>("GET", `/store/catalogue/products/${handle}`)
  ).body.product.pictures.map(({ alt }) => alt);
const savePictures = (productId: string, pictures: { id: string | null; url: string; alt: string }[]) =>
  shop.asStaff<LabelForEditing & { message?: string }>("POST", `/admin/products/${productId}/pictures`, {
    pictures,
  });
/** By the engine's own route, which knows no words. */
const addByEngine = (productId: string, urls: string[]) =>
  shop.asStaff<{ message?: string }>("POST", `/admin/products/${productId}`, {
    images: urls.map((url) => ({ url })),
  });

async function draftWithPicture(title: string) {
  const product = await createStaffProduct(shop, { title, pounds: 4, status: "draft" });
  expect((await addByEngine(product.id, [picture(product.handle)])).status).toBe(200);
  const [stored] = (await readLabel(shop, product.id)).pictures;
  return { ...product, picture: stored! };
}

async function publishedWithPicture(title: string) {
  const product = await draftWithPicture(title);
  await savePictures(product.id, [{ ...product.picture, alt: "A bar of soap on a dish" }]);
  expect((await publish(shop, product.id)).status).toBe(200);
  return product;
}

describe("a product's picture", () => {
  it("keeps it from being published until somebody has said what can be seen, which the page then says", async () => {
    const { id, handle, picture: stored } = await draftWithPicture("Wordless soap");
    const refused = await publish(shop, id);
    expect([refused.status, refused.body.message]).toEqual([
      400,
      expect.stringContaining("(Product, Pictures) Picture 1 has no alt text"),
    ]);
    const saved = await savePictures(id, [{ ...stored, alt: "  A bar of soap on a dish " }]);
    expect([saved.status, saved.body.gaps]).toEqual([200, []]);
    expect((await publish(shop, id)).status).toBe(200);
    expect(await wordsOf(handle)).toEqual(["A bar of soap on a dish"]);
  });

  it("is added to a published product together with its words", async () => {
    const { id, handle, picture: stored } = await publishedWithPicture("Square soap");
    const { status } = await savePictures(id, [
      { ...stored, alt: "A bar of soap" },
      { id: null, url: picture("second"), alt: "Its wrapper, unfolded" },
    ]);
    expect(status).toBe(200);
    expect(await wordsOf(handle)).toEqual(["A bar of soap", "Its wrapper, unfolded"]);
  });

  it.each([
    ["a claim", "Soap that cures eczema", "may not be said"],
    ["nothing", " ", "Picture 1 has no alt text"],
  ])("of a published product is not given %s for words", async (_, alt, message) => {
    const { id, handle, picture: stored } = await publishedWithPicture(`Kept soap ${alt.length}`);
    const refused = await savePictures(id, [{ ...stored, alt }]);
    expect([refused.status, refused.body.message]).toEqual([400, expect.stringContaining(message)]);
    expect(await wordsOf(handle)).toEqual(["A bar of soap on a dish"]);
  });

  it("without words is not added to a published product by the engine's own screen", async () => {
    const { id, handle, picture: stored } = await publishedWithPicture("Closed soap");
    const refused = await addByEngine(id, [stored.url, picture("bare")]);
    expect([refused.status, refused.body.message]).toEqual([400, expect.stringContaining("no alt text")]);
    expect(await wordsOf(handle)).toEqual(["A bar of soap on a dish"]);
  });

  it("that somebody else has taken away or added meanwhile is not overwritten", async () => {
    const { id, picture: stored } = await draftWithPicture("Shared soap");
    expect((await savePictures(id, [])).status).toBe(409);
    expect((await savePictures(id, [{ ...stored, id: "img_none", alt: "Soap" }])).status).toBe(409);
    expect((await readLabel(shop, id)).pictures).toEqual([stored]);
  });

  it("of a product that does not exist, or in a body of another shape, is refused", async () => {
    expect((await savePictures("prod_none", [])).status).toBe(404);
    const { id } = await draftWithPicture("Odd soap");
    const odd = await shop.asStaff("POST", `/admin/products/${id}/pictures`, { pictures: [{ alt: 5 }] });
    expect(odd.status).toBe(400);
  });
});
