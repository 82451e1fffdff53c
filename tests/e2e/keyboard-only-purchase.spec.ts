import { Keyboard } from "./keyboard.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

test("without a mouse a shopper gets from the home page to a paid order and always sees where they are", async ({
  page,
  shopperEmail,
}) => {
  test.slow();
  const keyboard = new Keyboard(page);
  const main = page.getByRole("main");
  const button = (name: string | RegExp) => main.getByRole("button", { name });
  const field = (label: string) => page.getByLabel(label, { exact: true });

  await page.goto("/");
  await keyboard.pressOn(page.getByRole("link", { name: "Skip to the content" }));
  await keyboard.pressOn(main.getByRole("link", { name: "See what we sell" }));
  await expect(page.getByRole("heading", { level: 1, name: "Shop" })).toBeFocused();
  await keyboard.pressOn(main.getByRole("link", { name: "Totally Derma Collagen Drink" }));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await keyboard.pressOn(page.getByRole("radio", { name: /30-day pack/ }), "ArrowDown");
  await expect(page.getByRole("radio", { name: /90-day pack/ })).toBeChecked();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: /30-day pack/ })).toBeChecked();
  await keyboard.pressOn(button("Add to basket"));
  await expect(main.getByRole("link", { name: "View basket" })).toBeVisible();
  await keyboard.pressOn(main.getByRole("link", { name: "View basket" }));
  await expect(page.getByRole("heading", { level: 1, name: "Basket" })).toBeFocused();
  await keyboard.pressOn(main.getByRole("link", { name: "Go to checkout" }));

  await expect(field("Email")).toBeVisible();
  await keyboard.typeInto(field("Email"), shopperEmail);
  await keyboard.typeInto(field("First name"), "Morwenna");
  await keyboard.typeInto(field("Last name"), "Trelawny");
  await keyboard.typeInto(field("Address"), "4 Harbour Row");
  await keyboard.typeInto(field("Town or city"), "Wadebridge");
  await keyboard.typeInto(field("Postcode"), "PL27 6AA");
  await keyboard.pressOn(button("Continue to delivery"));
  await expect(page.getByRole("heading", { level: 2, name: /Delivery/ })).toBeFocused();

  await keyboard.pressOn(page.getByRole("radio").first(), "Space");
  await expect(page.getByRole("radio").first()).toBeChecked();
  await keyboard.pressOn(button("Continue to payment"));
  await expect(page.getByRole("heading", { level: 2, name: /Payment/ })).toBeFocused();

  const shopper = new Shopper(page);
  await expect(shopper.payButton()).toBeVisible();
  const card = page.frameLocator('iframe[title="Secure card payment input frame"]').first();
  await expect(card.getByLabel("Card number")).toBeVisible();
  await keyboard.tabTo(page.locator('iframe[title="Secure card payment input frame"]').first());
  await expect(card.getByLabel("Card number")).toBeFocused();
  await page.keyboard.type("4242424242424242");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1234");
  await page.keyboard.press("Tab");
  await page.keyboard.type("123");
  await expect(card.getByLabel(/expir/i)).toHaveValue(/12 ?\/ ?34/);
  await keyboard.pressOn(shopper.payButton());
  await shopper.seeOrder();
});
