import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./shop-test.ts";
import { Shopper } from "./shopper.ts";

test("what was chosen on a product's page before its scripts came is what goes into the basket", async ({
  page,
}) => {
  const sendScripts = await openWithoutScripts(page, "/products/totally-derma-collagen-drink");
  const quantity = page.getByLabel(/^Quantity/).first();
  await quantity.fill("3");
  const sizes = page.getByRole("radio");
  const second = sizes.nth(1);
  await expect(sizes.first()).toBeChecked();
  await second.check();
  sendScripts();
  await takenOver(quantity);
  await expect(quantity).toHaveValue("3");
  await expect(second).toBeChecked();
  await page.getByRole("button", { name: "One more: " }).first().click();
  await expect(quantity).toHaveValue("4");
});

test("a quantity that was changed in the basket before its scripts came is sent once they are there", async ({
  page,
}) => {
  await new Shopper(page).addToBasket("zinc-citrate-15-mg-tablets");
  const sendScripts = await openWithoutScripts(page, "/basket");
  const quantity = page.getByLabel(/^Quantity/).first();
  await quantity.fill("3");
  await quantity.blur();
  sendScripts();
  await expect(page.getByRole("main").getByText("£26.85").first()).toBeVisible();
  await page.reload();
  await expect(quantity).toHaveValue("3");
});

test("a message that was begun before the scripts came is still there", async ({ page }) => {
  const sendScripts = await openWithoutScripts(page, "/contact");
  const message = page.getByRole("textbox", { name: "Message" });
  const email = page.getByRole("main").getByRole("textbox", { name: "Email" });
  await email.fill("morwenna@example.com");
  await message.fill("Is the collagen drink kosher?");
  sendScripts();
  await takenOver(message);
  await expect(message).toHaveValue("Is the collagen drink kosher?");
  await expect(email).toHaveValue("morwenna@example.com");
});

/** On a slow line the page can be used long before its scripts have come. Gives what lets them through. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let send = () => {};
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route("**/*.js", async (route) => {
    await sent;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return send;
}

/** Nothing visible tells when React has taken a page over; it marks what it holds. */
async function takenOver(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith("__react"))))
    .toBe(true);
}
