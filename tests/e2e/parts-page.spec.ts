import { expectAxeFindsNothing } from "./axe.ts";
import { startOwnStorefront } from "./own-storefront.ts";
import { openParts } from "./parts-page.ts";
import { expect, test } from "./shop-test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("axe finds nothing in any part in any state", async ({ page }) => {
      await openParts(page);
      await expectAxeFindsNothing(page, "parts");
      await page.getByRole("button", { name: "Show an error summary" }).click();
      await expect(page.getByRole("alert")).toBeFocused();
      await page.getByRole("button", { name: "Open the dialog" }).click();
      await expect(page.getByRole("dialog", { name: "A dialog" })).toBeVisible();
      await expectAxeFindsNothing(page, "with error summary and open dialog");
    });
  });
}

test.describe("in production", () => {
  test.use({ expectedConsoleErrors: [/status of 404/] });

  test("there is no page of parts", async ({ shop, page }) => {
    const storefront = await startOwnStorefront(shop, {
      NODE_ENV: "production",
      SESSION_SECRET: "0f4c2f0e5d6b4b7f9a3d1c8e7b6a5948",
      STRIPE_JS_URL: undefined,
    });
    try {
      const answer = await page.goto(`${storefront.url}/_parts`);
      expect(answer!.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("We can’t find that page");
    } finally {
      storefront.stop();
    }
  });
});
