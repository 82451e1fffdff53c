import { SandboxWallet } from "./sandbox-wallet.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

// Stripe answers a refused card with 402, and the browser notes every such answer
test.use({ expectedConsoleErrors: [/status of 402/] });

const collagen = "marine-collagen-peptides-vitamin-c";

test("a product is bought with a wallet on its own page, and the basket stays as it was", async ({
  page,
  shop,
  inbox,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  const wallet = new SandboxWallet(page);
  await shopper.addToBasket("live-cultures-4-strain-capsules", 2);

  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`/products/${collagen}`);
  await expect(wallet.opener()).toBeEnabled();
  expect([...hosts]).toEqual([new URL(shop.storefrontUrl).host]);

  await wallet.opener().click();
  const panel = page.getByRole("region", { name: "Express checkout" });
  await expect(panel.getByText(/obligation to pay/)).toBeVisible();
  await expect(panel.getByText(/Total/).first()).toBeVisible();
  await wallet.open();
  await wallet.useEmail(shopperEmail);
  const before = await wallet.payButton().textContent();
  await wallet.sheet.getByRole("radio", { name: /Collect/ }).check();
  await expect(wallet.payButton()).not.toHaveText(before ?? "");
  const total = (await wallet.payButton().textContent())?.replace("Pay ", "") ?? "";
  await wallet.payButton().click();

  await shopper.seeOrder();
  await expect(page.getByText(total).first()).toBeVisible();
  await expect(page.getByText(/Morwenna Trelawny/).first()).toBeVisible();
  await expect.poll(async () => (await inbox.mailsTo(shopperEmail)).length, { timeout: 30_000 }).toBe(1);
  await page.goto("/basket");
  await expect(page.getByLabel(/^Quantity/)).toHaveValue("2");
});

test("in the basket, an address we can't serve and a refused card are said in the sheet; then it pays", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  const wallet = new SandboxWallet(page);
  await shopper.addToBasket(collagen);
  await page.goto("/basket");
  await wallet.opener().click();
  await wallet.open();
  await wallet.useEmail(shopperEmail);
  for (const person of [/Belfast/, /Paris/]) {
    await wallet.deliverTo(person);
    await expect(wallet.sheet.getByRole("alert")).toContainText("does not deliver to this address");
    await wallet.payButton().click();
    await expect(wallet.sheet.getByLabel("Deliver to")).toBeFocused();
  }
  await wallet.deliverTo(/Isles of Scilly/);
  await expect(wallet.sheet.getByRole("alert")).toBeEmpty();
  await wallet.chooseCard(/0002/);
  await wallet.payButton().click();
  await expect(wallet.sheet.getByRole("alert")).toContainText(/declined.*Nothing was charged/);
  await wallet.chooseCard(/4242/);
  await wallet.payButton().click();
  await shopper.seeOrder();
  await expect(page.getByText("TR21 0PT").first()).toBeVisible();
});

test("at the checkout, a declined wallet can be closed and a card pays, nothing typed twice", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  const wallet = new SandboxWallet(page);
  await shopper.addToBasket(collagen);
  await shopper.openCheckout();
  await wallet.open();
  await wallet.useEmail(shopperEmail);
  await wallet.chooseCard(/9995/);
  await wallet.payButton().click();
  await expect(wallet.sheet.getByRole("alert")).toContainText(/not enough funds/);
  await wallet.sheet.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(shopper.payButton()).toBeVisible();
  await expect(page.getByText(shopperEmail).first()).toBeVisible();
  await shopper.fillCard("4242424242424242");
  await shopper.pay();
  await shopper.seeOrder();
});

test("a bank's check that fails leads back to the product, says that nothing was charged, and can be repeated", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  const wallet = new SandboxWallet(page);
  await page.goto(`/products/${collagen}`);
  await wallet.opener().click();
  await wallet.open();
  await wallet.useEmail(shopperEmail);
  await wallet.chooseCard(/3184/);
  await wallet.payButton().click();
  await page.getByRole("button", { name: "Fail authentication" }).click();
  await page.waitForURL(`**/products/${collagen}`);
  await expect(page.getByText(/Nothing was charged/).first()).toBeVisible();

  await wallet.opener().click();
  await wallet.open();
  await wallet.useEmail(shopperEmail);
  await wallet.chooseCard(/3184/);
  await wallet.payButton().click();
  await page.getByRole("button", { name: "Complete authentication" }).click();
  await shopper.seeOrder();
});

test("where no wallet is set up, the page says so once and the card stays", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("stripe-sandbox:wallet", "none"));
  const shopper = new Shopper(page);
  await shopper.addToBasket(collagen);
  await page.goto("/basket");
  await new SandboxWallet(page).opener().click();
  await expect(page.getByText("No wallet is set up on this device.")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Go to checkout" })).toBeVisible();
});
