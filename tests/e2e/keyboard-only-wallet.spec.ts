import { Keyboard } from "./keyboard.ts";
import { SandboxWallet } from "./sandbox-wallet.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

test("without a mouse a wallet is opened, left by Escape, opened again and pays", async ({
  page,
  shopperEmail,
}) => {
  const keyboard = new Keyboard(page);
  const wallet = new SandboxWallet(page);
  await page.goto("/products/marine-collagen-peptides-vitamin-c");
  await keyboard.pressOn(wallet.opener());
  await expect(page.getByRole("heading", { name: "Express checkout" })).toBeFocused();
  await expect(wallet.button()).toBeVisible();
  await keyboard.tabTo(wallet.button());
  await page.keyboard.press("Enter");
  await expect(wallet.sheet.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(wallet.button()).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(wallet.sheet.getByRole("heading", { level: 1 })).toBeFocused();
  await keyboard.typeInto(wallet.sheet.getByLabel("Email"), shopperEmail);
  await keyboard.tabTo(wallet.sheet.getByRole("radio", { name: /Tracked 48/ }));
  await page.keyboard.press("ArrowDown");
  await expect(wallet.sheet.getByRole("radio", { name: /Tracked 48/ })).not.toBeChecked();
  await page.keyboard.press("ArrowUp");
  await expect(wallet.sheet.getByRole("radio", { name: /Tracked 48/ })).toBeChecked();
  await keyboard.pressOn(wallet.payButton());
  await new Shopper(page).seeOrder();
});
