import type { Page } from "@playwright/test";
import { expect } from "./shop-test.ts";

/** With the shop's own fonts from the first frame: elsewhere one that comes late waits for the next page. */
export async function openParts(page: Page): Promise<void> {
  await page.route("**/*.css", async (route) => {
    const answer = await route.fetch();
    const css = (await answer.text()).replaceAll(/font-display:\s*optional/g, "font-display:block");
    await route.fulfill({ response: answer, body: css });
  });
  await page.goto("/_parts");
  // drawn by script, when the page has taken over
  await expect(page.locator("[data-drawn=hover]").first()).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
}
