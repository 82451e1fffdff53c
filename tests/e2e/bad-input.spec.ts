import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

test.use({ expectedConsoleErrors: [/status of 4\d\d/] });

test("an address that does not exist is a page that says so, with status 404", async ({ page }) => {
  for (const address of [
    "/products/no-such-product",
    "/articles/no-such-article",
    "/shop/no-such-category",
    "/nowhere",
    "/orders/forged.token",
  ]) {
    const response = await page.goto(address);
    expect(response!.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: /shop/i }).first()).toBeVisible();
  }
});

test("a broken basket cookie gives a new, empty basket", async ({ page, context, shop }) => {
  await new Shopper(page).addToBasket("marine-collagen-peptides-vitamin-c");
  const cookies = await context.cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const value of ["garbage", "%00%ff", "eyJhIjoxfQ==.AAAA", "x".repeat(3000)]) {
    await context.clearCookies();
    await context.addCookies(
      cookies.map((cookie) => ({ name: cookie.name, value, url: shop.storefrontUrl })),
    );
    const response = await page.goto("/basket");
    expect(response!.status()).toBe(200);
    await expect(page.getByText(/your basket is empty/i).first()).toBeVisible();
  }
});

test("cookies are signed, unreadable to scripts and kept to this site", async ({ page, context }) => {
  await new Shopper(page).addToBasket("marine-collagen-peptides-vitamin-c");
  for (const cookie of await context.cookies()) {
    expect(cookie.httpOnly, cookie.name).toBe(true);
    expect(cookie.sameSite, cookie.name).toBe("Lax");
  }
});

for (const quantity of ["0", "-1", "1000000000", "two", "1.5", ""]) {
  test(`a quantity of "${quantity}" is refused with a message and adds nothing`, async ({ page, shop }) => {
    const shopper = new Shopper(page);
    await shopper.addToBasket("marine-collagen-peptides-vitamin-c");
    await page.goto("/products/marine-collagen-peptides-vitamin-c");
    const variantId = await page.locator('input[name="variant_id"]').first().inputValue();
    const response = await page.request.post("/basket", {
      form: { intent: "add", variant_id: variantId, quantity },
      headers: { origin: shop.storefrontUrl },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(400);
    expect(await response.text()).toMatch(/quantity/i);
    await page.goto("/basket");
    await expect(page.getByLabel(/quantity/i).first()).toHaveValue("1");
  });
}

test("a code of ten thousand characters is refused and the basket stays", async ({ page, shop }) => {
  await new Shopper(page).addToBasket("marine-collagen-peptides-vitamin-c");
  const response = await page.request.post("/basket", {
    form: { intent: "apply-code", code: "A".repeat(10_000) },
    headers: { origin: shop.storefrontUrl },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(400);
  await page.goto("/basket");
  await expect(page.getByText("£29.95").first()).toBeVisible();
});

for (const [postcode, place] of [
  ["BT1 5GS", /Northern Ireland/],
  ["JE2 3AB", /Jersey/],
  ["nonsense", /postcode/i],
] as const) {
  test(`the postcode ${postcode} is refused with the reason`, async ({ page, shopperEmail }) => {
    const shopper = new Shopper(page);
    await shopper.addToBasket("marine-collagen-peptides-vitamin-c");
    await shopper.openCheckout();
    await shopper.fillContactAndAddress(shopperEmail, postcode);
    await shopper.continueToDelivery();
    await expect(page.getByRole("alert").filter({ hasText: place }).first()).toBeVisible();
    await expect(page.getByLabel("Email", { exact: true })).toHaveValue(shopperEmail);
  });
}
