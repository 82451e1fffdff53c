import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./shop-test.ts";

/** Of axe's rules all but those of level AAA, also the ones it leaves out unless asked: experimental ones and target size. */
const tags = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "best-practice",
  "experimental",
  "section508",
  "EN-301-549",
];

/** @param state what the page shows, for whoever reads the failure */
export async function expectAxeFindsNothing(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n   ${nodes.map((node) => node.target.join(" ")).join("\n   ")}`,
  );
  expect(found, state).toEqual([]);
}

/** A page of ours in the admin. The frame around it is the engine's. */
export function expectAxeFindsNothingInMain(page: Page): Promise<void> {
  return expectAxeFindsNothingIn(page, "main");
}

/** A part of a page in the admin, by its selector. In the sandbox that shows a mail no script runs, so no axe either. */
export async function expectAxeFindsNothingIn(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).exclude("iframe[sandbox]").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
}
