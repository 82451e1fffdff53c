import Medusa from "@medusajs/js-sdk";
import type { Page } from "@playwright/test";
import type { RunningShop } from "@balance/contracts/running-shop";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

test("staff put a product with a photo on sale, a shopper buys it, and staff give the money back", async ({
  page,
  shop,
  shopperEmail,
}, testInfo) => {
  const staff = await logIn(shop);
  const title = `Sea glass candle ${testInfo.project.name} ${Date.now()}`;
  const product = await test.step("staff create it in the admin", async () => {
    await page.setContent('<body style="margin: 0; background: linear-gradient(orange, teal)">');
    const photo = new File([new Uint8Array(await page.screenshot())], "candle.png", { type: "image/png" });
    return await putOnSale(staff, title, photo);
  });

  await test.step("it is in the shop at once", async () => {
    await page.goto("/shop");
    await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
    await page.goto(`/products/${product.handle}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByText("£18.40").first()).toBeVisible();
  });

  await test.step("its photo comes in the sizes and formats that a screen needs", async () => {
    const photo = page.getByRole("main").getByRole("img", { name: title }).first();
    await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    for (const type of ["image/avif", "image/webp"]) {
      const sizes = await photo.evaluate((img, of) => {
        const source = img.parentElement?.querySelector<HTMLSourceElement>(`source[type="${of}"]`);
        return source?.srcset.split(", ").map((size) => size.split(" ")[0]!) ?? [];
      }, type);
      expect(sizes.length).toBeGreaterThan(2);
      const [smallest] = sizes;
      // the first reader of an AVIF gets the WebP, while the other is being made
      await expect.poll(() => contentType(page, smallest!)).toBe(type);
      expect(await decodedWidth(page, smallest!)).toBe(320);
    }
  });

  const shopper = new Shopper(page);
  await shopper.addToBasket(product.handle);
  await shopper.reachPayment(shopperEmail);
  await expect(shopper.payButton()).toHaveText("Pay now £22.35");
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
  const orderAddress = page.url();

  await test.step("staff refund the order, and its page says so", async () => {
    const { orders } = await staff.admin.order.list({
      q: shopperEmail,
      fields: "id,total,*payment_collections.payments",
    });
    expect(orders).toHaveLength(1);
    const payment = orders[0]!.payment_collections[0]!.payments![0]!;
    await staff.admin.payment.refund(payment.id, { amount: orders[0]!.total });
    await page.goto(orderAddress);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This order was refunded");
    await expect(page.getByText("Refunded", { exact: true }).locator("..")).toContainText("£22.35");
  });
});

async function logIn(shop: RunningShop): Promise<Medusa> {
  const staff = new Medusa({
    baseUrl: shop.backendUrl,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  });
  await staff.auth.login("user", "emailpass", { email: shop.adminEmail, password: shop.adminPassword });
  return staff;
}

async function putOnSale(staff: Medusa, title: string, photo: File): Promise<{ handle: string }> {
  // by hand: `admin.upload.create` asks for a FileList, which only browsers have
  const form = new FormData();
  form.append("files", photo);
  const { files } = await staff.client.fetch<{ files: { url: string }[] }>("/admin/uploads", {
    method: "POST",
    headers: { "content-type": null },
    body: form,
  });
  const { sales_channels } = await staff.admin.salesChannel.list({ name: "Online shop" });
  // no food: whatever is food needs a label first
  const { product_types } = await staff.admin.productType.list({ value: "Gift" });
  const { product } = await staff.admin.product.create({
    title,
    type_id: product_types[0]!.id,
    status: "draft",
    thumbnail: files[0]!.url,
    images: [{ url: files[0]!.url }],
    sales_channels: [{ id: sales_channels[0]!.id }],
    options: [{ title: "Size", values: ["Small"] }],
    variants: [
      {
        title: "Small",
        options: { Size: "Small" },
        manage_inventory: false,
        prices: [{ currency_code: "gbp", amount: 18.4 }],
      },
    ],
  });
  // the engine has no field for what can be seen on a picture, and without it nothing is published
  const { pictures } = await staff.client.fetch<{ pictures: object[] }>(
    `/admin/products/${product.id}/label`,
  );
  await staff.client.fetch(`/admin/products/${product.id}/pictures`, {
    method: "POST",
    body: { pictures: pictures.map((picture) => ({ ...picture, alt: title })) },
  });
  await staff.admin.product.update(product.id, { status: "published" });
  return product;
}

async function contentType(page: Page, address: string): Promise<string | undefined> {
  const response = await page.request.get(address);
  expect(response.status(), address).toBe(200);
  return response.headers()["content-type"];
}

/** What the browser makes of the file: a wrong or broken one throws. */
function decodedWidth(page: Page, address: string): Promise<number> {
  return page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return image.naturalWidth;
  }, address);
}
