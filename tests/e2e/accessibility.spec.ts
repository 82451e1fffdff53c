import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Shopper } from "./shopper.ts";
import { publicPages } from "./public-pages.ts";
import { expect, test } from "./shop-test.ts";

async function expectNothingFound(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n   ${nodes.map((node) => node.target.join(" ")).join("\n   ")}`,
  );
  expect(found, state).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, expectedConsoleErrors: [/status of 4\d\d/] });

    test("axe finds nothing on any public page", async ({ page }) => {
      test.slow();
      for (const address of [...publicPages, "/nowhere"]) {
        await page.goto(address);
        await expectNothingFound(page, address);
      }
    });

    test("axe finds nothing in basket and checkout, errors included", async ({ page, shopperEmail }) => {
      const shopper = new Shopper(page);
      await shopper.addToBasket("totally-derma-collagen-drink");
      await expectNothingFound(page, "product just added");
      await page.goto("/basket");
      await expectNothingFound(page, "basket");
      await shopper.openCheckout();
      await expectNothingFound(page, "contact step");
      await shopper.fillContactAndAddress("not-an-address", "BT1 5GS");
      await shopper.continueToDelivery();
      await expect(page.getByRole("alert").first()).toBeVisible();
      await expectNothingFound(page, "contact step with errors");
      await shopper.fillContactAndAddress(shopperEmail);
      await shopper.continueToDelivery();
      await expect(page.getByRole("radio").first()).toBeVisible();
      await expectNothingFound(page, "delivery step");
      await shopper.chooseDelivery(/Tracked 48/);
      await shopper.fillCard("4000000000000002");
      await expectNothingFound(page, "payment step");
      await shopper.pay();
      await expect(
        page
          .getByRole("alert")
          .filter({ hasText: /declined/i })
          .first(),
      ).toBeVisible();
      await expectNothingFound(page, "payment declined");
      await shopper.fillCard("4242424242424242");
      await shopper.pay();
      await shopper.seeOrder();
      await expectNothingFound(page, "order page");
    });
  });
}
