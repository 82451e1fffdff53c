import type { Page } from "@playwright/test";
import { publicPages } from "./public-pages.ts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

// 320 CSS pixels are also what 1280 pixels at 400 % zoom leave (WCAG 2.2 1.4.10)
test.use({ viewport: { width: 320, height: 640 } });

/** WCAG 2.2 1.4.12. As an adopted sheet, because the shop's policy refuses <style>. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
}

/** Empty when nothing is wider than the window and no control cuts off its own words. */
async function whatDoesNotFit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) {
      const widest = [...document.body.querySelectorAll("*")].filter(
        (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
      );
      found.push(
        `wider than the window: ${widest
          .slice(-3)
          .map((element) => element.outerHTML.slice(0, 120))
          .join(" | ")}`,
      );
    }
    for (const control of document.querySelectorAll("button, a, label, summary")) {
      const cutsOff =
        getComputedStyle(control).overflowX !== "visible" && control.scrollWidth > control.clientWidth + 1;
      const isHidden = getComputedStyle(control).clipPath !== "none";
      if (cutsOff && !isHidden) found.push(`cut off: ${control.outerHTML.slice(0, 160)}`);
    }
    return found;
  });
}

async function expectToFit(page: Page, state: string): Promise<void> {
  expect(await whatDoesNotFit(page), state).toEqual([]);
  await spaceText(page);
  expect(await whatDoesNotFit(page), `${state}, with spaced text`).toEqual([]);
}

test("no public page scrolls sideways at 320 pixels, nor with spaced text", async ({ page }) => {
  test.slow();
  for (const address of publicPages) {
    await page.goto(address);
    await expectToFit(page, address);
  }
});

// a refused form comes back with status 400, which the browser notes
test.use({ expectedConsoleErrors: [/status of 400/] });

test("forms that came back fit into 320 pixels with all their messages", async ({ page }) => {
  await page.goto("/contact");
  await page.getByRole("button", { name: "Send message" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expectToFit(page, "contact form with errors");
  const shopper = new Shopper(page);
  await shopper.addToBasket("live-cultures-4-strain-capsules");
  await expectToFit(page, "product just added");
  await shopper.openCheckout();
  await page.getByRole("button", { name: "Continue to delivery" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expectToFit(page, "contact step with errors");
});

test("basket and checkout fit into 320 pixels, also with a very long address", async ({ page }) => {
  const shopper = new Shopper(page);
  await shopper.addToBasket("totally-derma-collagen-drink");
  await page.goto("/basket");
  await expectToFit(page, "basket");
  await shopper.openCheckout();
  const longEmail = `${"a-very-long-name.".repeat(3)}shopper@${"quite-a-long-domain-name".repeat(2)}.example.com`;
  await shopper.fillContactAndAddress(longEmail);
  await shopper.continueToDelivery();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await expectToFit(page, "delivery step");
  await shopper.chooseDelivery(/Tracked 48/);
  await expect(shopper.payButton()).toBeVisible();
  await expectToFit(page, "payment step");
});
