import type { Page } from "@playwright/test";
import { publicPages } from "./public-pages.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

/**
 * WCAG 2.2 2.5.8: 24 by 24 CSS pixels, but for a link within a sentence. A label is part of its box or radio button, and a
 * tile of the link that is stretched over it; what is hidden until focused is no target yet.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === "inline" &&
      (element.parentElement?.textContent ?? "").trim() !== (element.textContent ?? "").trim();
    const pressed = (element: Element) =>
      element.closest("label") ??
      (getComputedStyle(element, "::after").position === "absolute" ? element.closest(".relative") : null) ??
      element;
    return [
      ...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary"),
    ].flatMap((element) => {
      const { width, height } = pressed(element).getBoundingClientRect();
      const isHidden = width <= 1 || height <= 1;
      if (isHidden || isInSentence(element) || (width >= least && height >= least)) return [];
      return [`${Math.round(width)} x ${Math.round(height)}: ${element.outerHTML.slice(0, 160)}`];
    });
  });
}

// a refused form comes back with status 400, which the browser notes
test.use({ expectedConsoleErrors: [/status of 400/] });

test("everything that can be pressed is at least 24 pixels wide and high", async ({ page }) => {
  test.slow();
  for (const address of publicPages) {
    await page.goto(address);
    expect(await smallTargets(page), address).toEqual([]);
  }
  const shopper = new Shopper(page);
  await shopper.addToBasket("totally-derma-collagen-drink");
  await page.goto("/basket");
  expect(await smallTargets(page), "filled basket").toEqual([]);
  await shopper.openCheckout();
  await page.getByRole("button", { name: /continue to delivery/i }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await smallTargets(page), "contact step with errors").toEqual([]);
});
