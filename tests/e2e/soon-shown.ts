import { expect } from "@playwright/test";

/** What shoppers may wait for what staff have just published. */
const promisedMs = 2000;

/**
 * Asks until `isShown`. However slow the machine is, what counts is when a page was asked for: one that was asked for later
 * than two seconds after `publishedAt` (ms since 1970) must show it.
 */
export async function expectSoonShown(publishedAt: number, isShown: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const asked = Date.now();
    if (await isShown()) return;
    expect(asked - publishedAt, "ms after it was published, and not shown yet").toBeLessThan(promisedMs);
  }
}
