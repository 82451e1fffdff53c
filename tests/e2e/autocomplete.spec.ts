import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

/** WCAG 2.2 1.3.5: label, what the browser may fill in, and the keyboard a phone shows. */
const fields = [
  ["Email", "email", "email"],
  ["First name", "shipping given-name", "text"],
  ["Last name", "shipping family-name", "text"],
  ["Address", "shipping address-line1", "text"],
  ["Address line 2 (optional)", "shipping address-line2", "text"],
  ["Town or city", "shipping address-level2", "text"],
  ["Postcode", "shipping postal-code", "text"],
  ["Phone (optional)", "shipping tel", "tel"],
] as const;

test("a browser can fill in the whole address", async ({ page }) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket("totally-derma-collagen-drink");
  await shopper.openCheckout();
  for (const [label, token, keyboard] of fields) {
    const field = page.getByLabel(label, { exact: true });
    await expect(field, label).toHaveAttribute("autocomplete", token);
    await expect(field, label).toHaveAttribute("inputmode", keyboard);
  }
});
