import { expectAxeFindsNothing } from "./axe.ts";
import { SandboxWallet } from "./sandbox-wallet.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, expectedConsoleErrors: [/status of 402/] });

    test("axe finds nothing in the express checkout, from its button to a declined card", async ({
      page,
    }) => {
      const shopper = new Shopper(page);
      const wallet = new SandboxWallet(page);
      await page.goto("/products/totally-derma-collagen-drink");
      await wallet.opener().click();
      await expect(wallet.button()).toBeVisible();
      await expectAxeFindsNothing(page, "opened on a product page");
      await wallet.open();
      await expectAxeFindsNothing(page, "the wallet's sheet");
      await wallet.deliverTo(/Belfast/);
      await expect(wallet.sheet.getByRole("alert")).not.toBeEmpty();
      await expectAxeFindsNothing(page, "an address that is not served");
      await wallet.deliverTo(/Cornwall/);
      await expect(wallet.sheet.getByRole("alert")).toBeEmpty();
      await wallet.chooseCard(/0002/);
      await wallet.payButton().click();
      await expect(wallet.sheet.getByRole("alert")).toContainText(/declined/);
      await expectAxeFindsNothing(page, "declined in the sheet");
      await wallet.sheet.getByRole("button", { name: "Cancel" }).click();
      await expect(page.getByRole("alert").filter({ hasText: /declined/ })).toBeVisible();
      await expectAxeFindsNothing(page, "closed after a decline");

      await shopper.addToBasket("totally-derma-collagen-drink");
      await page.goto("/basket");
      await wallet.opener().click();
      await expect(wallet.button()).toBeVisible();
      await expectAxeFindsNothing(page, "opened in the basket");
      await shopper.openCheckout();
      await expect(wallet.button()).toBeVisible();
      await expectAxeFindsNothing(page, "at the checkout");
    });
  });
}
