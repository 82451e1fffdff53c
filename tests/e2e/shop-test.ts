import { readFileSync } from "node:fs";
import { test as base } from "@playwright/test";
import type { RunningShop } from "@balance/contracts/running-shop";
import { Inbox } from "./inbox.ts";

function readRunningShop(): RunningShop {
  const file = process.env.RUNNING_FILE;
  if (!file) throw new Error("RUNNING_FILE is not set: run these tests by `npm test -- e2e`");
  return JSON.parse(readFileSync(file, "utf8")) as RunningShop;
}

interface ShopFixtures {
  /** Where the shop listens and how to get in. */
  shop: RunningShop;
  inbox: Inbox;
  /** An address nobody else's test uses, so that its mails can be told apart. */
  shopperEmail: string;
  /** Console messages that a test expects, as patterns; any other error in the console fails it. */
  expectedConsoleErrors: RegExp[];
}

export const test = base.extend<ShopFixtures>({
  shop: async ({}, use) => use(readRunningShop()),
  inbox: async ({ shop }, use) => use(new Inbox(shop.inboxUrl)),
  shopperEmail: async ({}, use, testInfo) => {
    await use(
      `shopper.${testInfo.project.name}.${testInfo.testId.replaceAll(/[^a-z0-9]/gi, "")}.${Date.now()}@example.com`,
    );
  },
  baseURL: async ({ shop }, use) => use(shop.storefrontUrl),
  expectedConsoleErrors: async ({}, use) => use([]),
  page: async ({ page, expectedConsoleErrors }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(`uncaught: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
    });
    await use(page);
    const unexpected = errors.filter(
      (error) => !expectedConsoleErrors.some((pattern) => pattern.test(error)),
    );
    if (unexpected.length > 0) throw new Error(`the browser's console has errors:\n${unexpected.join("\n")}`);
  },
});

export { expect } from "@playwright/test";
