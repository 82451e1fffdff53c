import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

// a refused form comes back with status 400, which the browser notes
test.use({ javaScriptEnabled: false, expectedConsoleErrors: [/status of 400/] });

test("without JavaScript a shopper fills a basket, uses a code, mends an error and reaches the payment step", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await page.goto("/shop");
  await page
    .getByRole("link", { name: /Totally Derma/ })
    .first()
    .click();
  await page.getByRole("radio", { name: /90-day pack/ }).check();
  await page.getByRole("button", { name: "Add to basket" }).first().click();
  await page.goto("/basket");
  await expect(page.getByText("90-day pack").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText("£297.00").filter({ visible: true }).first()).toBeVisible();

  await page.getByLabel("Discount code").fill("NO-SUCH-CODE");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText(/NO-SUCH-CODE/).first()).toBeVisible();
  await page.getByLabel("Discount code").fill("BALANCE10");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("£267.30").filter({ visible: true }).first()).toBeVisible();

  await shopper.openCheckout();
  await shopper.fillContactAndAddress(shopperEmail, "BT1 5GS");
  await shopper.continueToDelivery();
  await expect(page.getByText(/Northern Ireland/).first()).toBeVisible();
  await expect(page.getByLabel("First name", { exact: true })).toHaveValue("Morwenna");
  await expect(page.getByLabel("Postcode", { exact: true })).toHaveValue("BT1 5GS");
  await page.getByLabel("Postcode", { exact: true }).fill("pl276aa");
  await shopper.continueToDelivery();
  await shopper.chooseDelivery(/Collect from the spa/);

  await expect(page.getByText("PL27 6AA").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText("£267.30").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText(/needs JavaScript/i).first()).toBeVisible();
});
