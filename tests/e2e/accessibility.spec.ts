import { expectAxeFindsNothing } from "./axe.ts";
import { publicPages } from "./public-pages.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, expectedConsoleErrors: [/status of 4\d\d/] });

    test("axe finds nothing on any public page", async ({ page }) => {
      test.slow();
      for (const address of [...publicPages, "/contact/sent", "/nowhere"]) {
        await page.goto(address);
        await expectAxeFindsNothing(page, address);
      }
    });

    test("axe finds nothing in what opens, nor in a message that came back", async ({ page }) => {
      await page.goto("/products/beef-bone-broth-powder");
      await page
        .getByRole("button", { name: /^Enlarge: / })
        .first()
        .press("Enter");
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAxeFindsNothing(page, "enlarged picture");
      await page.keyboard.press("Escape");
      await page.locator("summary").first().click();
      await expectAxeFindsNothing(page, "open disclosure");
      await page.goto("/contact");
      await page.getByRole("button", { name: "Send message" }).click();
      await expect(page.getByRole("alert")).toBeFocused();
      await expectAxeFindsNothing(page, "contact form with errors");
    });

    test("axe finds nothing in basket and checkout, errors included", async ({ page, shopperEmail }) => {
      test.slow();
      const shopper = new Shopper(page);
      await shopper.addToBasket("totally-derma-collagen-drink");
      await expectAxeFindsNothing(page, "product just added");
      await page.goto("/basket");
      await expectAxeFindsNothing(page, "basket");
      const code = page.getByLabel("Discount code");
      await code.fill("NO-SUCH-CODE");
      await page.getByRole("button", { name: "Apply" }).click();
      await expect(code).toHaveAttribute("aria-invalid", "true");
      await expectAxeFindsNothing(page, "basket with a refused code");
      await shopper.openCheckout();
      await expectAxeFindsNothing(page, "contact step");
      await shopper.fillContactAndAddress("not-an-address", "BT1 5GS");
      await shopper.continueToDelivery();
      await expect(page.getByRole("alert").first()).toBeVisible();
      await expectAxeFindsNothing(page, "contact step with errors");
      await shopper.fillContactAndAddress(shopperEmail);
      await shopper.continueToDelivery();
      await expect(page.getByRole("radio").first()).toBeVisible();
      await expectAxeFindsNothing(page, "delivery step");
      await shopper.chooseDelivery(/Tracked 48/);
      await shopper.fillCard("4000000000000002");
      await expectAxeFindsNothing(page, "payment step");
      await shopper.pay();
      await expect(
        page
          .getByRole("alert")
          .filter({ hasText: /declined/i })
          .first(),
      ).toBeVisible();
      await expectAxeFindsNothing(page, "payment declined");
      await shopper.fillCard("4242424242424242");
      await shopper.pay();
      await shopper.seeOrder();
      await expectAxeFindsNothing(page, "order page");
    });
  });
}
