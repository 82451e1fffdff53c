import { defineConfig, devices } from "@playwright/test";

/** People's stories in a real browser, against the shop that `npm test` started (RUNNING_FILE says where). */
export default defineConfig({
  testDir: "e2e",
  outputDir: "../.cache/test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: {
    timeout: 15_000,
    // Edges of letters differ a little between versions of Chromium; a colour, a size or a missing edge differs by more.
    toHaveScreenshot: { animations: "disabled", scale: "css", threshold: 0.25, maxDiffPixels: 200 },
  },
  snapshotPathTemplate: "{testDir}/screenshots/{arg}{ext}",
  use: {
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // letters drawn alike whatever the system's own settings are
        "--font-render-hinting=none",
        "--disable-lcd-text",
      ],
    },
  },
  projects: [
    {
      name: "phone",
      // staff work at a desk, a phone is rarely used by Tab or to print, the words are the same, and one picture of each part is
      // enough
      testIgnore: /admin-|claims-in|keyboard-only|many-products|parts-look|print|recall\.spec/,
      use: { ...devices["Pixel 7"], viewport: { width: 360, height: 780 } },
    },
    {
      name: "desktop",
      // reflow sets a width of its own: once is enough
      testIgnore: /many-products|recall\.spec|reflow/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
    {
      name: "last",
      // while a recall goes on, its banner is at the head of every page: of all the others' too. `--no-deps` runs it by itself.
      testMatch: /recall\.spec/,
      dependencies: ["phone", "desktop"],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
    {
      name: "large-shop",
      // makes 5,000 products: when nobody else is in the shop any more
      testMatch: /many-products/,
      dependencies: ["last"],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
  ],
});
