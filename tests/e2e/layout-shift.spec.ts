import type { Page } from "@playwright/test";
import { publicPages } from "./public-pages.ts";
import { expect, test } from "./shop-test.ts";
import { startSlowLine } from "./slow-line.ts";

declare global {
  interface Window {
    shifts: string[];
  }
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** From here on, keeps in `window.shifts` what moved on each page, and by how much. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as LayoutShift[]) {
        if (shift.hadRecentInput) continue;
        const moved = shift.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 120) : node?.textContent,
        );
        window.shifts.push(`${shift.value}: ${moved.join(" | ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Resolves when the browser has drawn what is in the page now. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  });
}

async function expectNoShifts(page: Page, state: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await drawn(page);
  expect(await page.evaluate(() => window.shifts), state).toEqual([]);
}

test("nothing moves while a public page loads and takes over", async ({ page }) => {
  test.slow();
  await watchShifts(page);
  for (const address of publicPages) {
    await page.goto(address, { waitUntil: "networkidle" });
    await expectNoShifts(page, address);
  }
});

/** Short pages move most easily; each part is drawn before the next one comes. */
test("nothing moves while a page arrives in parts", async ({ page, shop, viewport }) => {
  test.slow();
  const stops = [
    { after: "</h1>", shown: "main h1" },
    { after: "</main>", shown: "main" },
    { after: "</address>", shown: "footer address" },
    { after: "</nav>", shown: "footer nav" },
  ];
  const line = await startSlowLine(
    shop.storefrontUrl,
    stops.map(({ after }) => after),
  );
  try {
    await watchShifts(page);
    for (const size of [viewport!, { width: 768, height: 1024 }, { width: 1280, height: 2000 }]) {
      await page.setViewportSize(size);
      for (const address of ["/basket", "/contact/sent", "/articles"]) {
        await page.goto(line.url + address, { waitUntil: "commit" });
        for (const { shown } of stops) {
          await page.locator(shown).first().waitFor({ state: "attached" });
          await drawn(page);
          line.sendNext();
        }
        await page.waitForLoadState("networkidle");
        await expectNoShifts(page, `${address} at ${size.width} x ${size.height}`);
      }
    }
  } finally {
    await line.close();
  }
});
