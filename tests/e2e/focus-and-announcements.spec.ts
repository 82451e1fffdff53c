import type { Page } from "@playwright/test";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

declare global {
  interface Window {
    announced: string[];
  }
}

/** From here on, keeps what the page's live regions say, each time they say something new. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.announced = [];
    const regions = [...document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')];
    const said = new Map(regions.map((region) => [region, region.textContent]));
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
        const text = region.textContent?.trim() ?? "";
        if (text !== "" && text !== said.get(region)) window.announced.push(text);
        said.set(region, text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const announced = (page: Page) => page.evaluate(() => window.announced);

test("the skip link comes first and leads past the header", async ({ page }) => {
  await page.goto("/shop");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("a change of page moves the focus to its heading and is announced by its title", async ({ page }) => {
  await page.goto("/shop");
  await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  await listen(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Articles" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Articles" })).toBeFocused();
  expect(await announced(page)).toEqual(["Articles – Balance"]);
});

test("a picture opens large, and closing leads back to it", async ({ page }) => {
  await page.goto("/products/beef-bone-broth-powder");
  const opener = page.getByRole("button", { name: /^Enlarge: / }).first();
  await opener.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Beef Bone Broth Powder" });
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test("a change of the basket is announced once", async ({ page }) => {
  await page.goto("/products/totally-derma-collagen-drink");
  await listen(page);
  await page.getByRole("button", { name: "Add to basket" }).click();
  await expect(page.getByRole("link", { name: "View basket" })).toBeVisible();
  expect(await announced(page)).toHaveLength(1);

  await page.goto("/basket");
  await listen(page);
  await page.getByRole("button", { name: /^One more/ }).click();
  await expect(page.getByText("£220.00").first()).toBeVisible();
  await expect.poll(() => announced(page)).toHaveLength(1);
});

test.describe("a refused address form", () => {
  // it comes back with status 400, which the browser notes
  test.use({ expectedConsoleErrors: [/status of 400/] });

  test("takes the focus to its summary, ties each error to its field and keeps what was typed", async ({
    page,
  }) => {
    const shopper = new Shopper(page);
    await shopper.addToBasket("totally-derma-collagen-drink");
    await shopper.openCheckout();
    const email = page.getByLabel("Email", { exact: true });

    await test.step("nothing is wrong while it is being typed, only on leaving the field", async () => {
      await email.pressSequentially("morwenna");
      await expect(email).not.toHaveAttribute("aria-invalid", "true");
      await page.getByLabel("First name", { exact: true }).focus();
      await expect(email).toHaveAttribute("aria-invalid", "true");
      await expect(email).toHaveAccessibleDescription(/Enter an email address/);
      await email.fill("morwenna@example.com");
      await expect(email).not.toHaveAttribute("aria-invalid", "true");
    });

    await page.getByLabel("Last name", { exact: true }).fill("Trelawny");
    await page.getByLabel("Postcode", { exact: true }).fill("BT1 5GS");
    await page.getByRole("button", { name: "Continue to delivery" }).click();
    const summary = page.getByRole("alert");
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(email).toHaveValue("morwenna@example.com");
    await expect(page.getByLabel("Last name", { exact: true })).toHaveValue("Trelawny");
    const postcode = page.getByLabel("Postcode", { exact: true });
    await expect(postcode).toHaveValue("BT1 5GS");
    await expect(postcode).toHaveAttribute("aria-invalid", "true");
    await expect(postcode).toHaveAccessibleDescription(/Northern Ireland/);
    await summary.getByRole("link", { name: /Enter your first name/ }).click();
    await expect(page.getByLabel("First name", { exact: true })).toBeFocused();
  });
});
