import type { Locator, Page } from "@playwright/test";
import { expect } from "./shop-test.ts";

/** More stops than any page of the shop has before its footer. */
const mostStops = 80;

/** Someone without a mouse: Tab, Enter, arrows and typing only. Every stop on the way must show where it is. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs forward until `target` has the focus; fails when it can't be reached, or a stop on the way can't be seen. */
  async tabTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < mostStops; stop += 1) {
      await this.page.keyboard.press("Tab");
      await this.expectVisibleFocus();
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${mostStops} times Tab did not lead to ${target.toString()}`);
  }

  async pressOn(target: Locator, key = "Enter"): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press(key);
  }

  async typeInto(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.type(text);
  }

  /** WCAG 2.2 2.4.7 and 2.4.11: an outline on the element, what stretches over its tile, or its label; on the screen. */
  async expectVisibleFocus(): Promise<void> {
    const focus = await this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.tagName === "IFRAME") return null;
      const outlined = (style: CSSStyleDeclaration) =>
        style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
      const label = element.closest("label");
      const box = element.getBoundingClientRect();
      return {
        what: element.outerHTML.slice(0, 200),
        isOutlined:
          outlined(getComputedStyle(element)) ||
          outlined(getComputedStyle(element, "::after")) ||
          (label !== null && outlined(getComputedStyle(label))),
        isOnScreen: box.bottom > 0 && box.top < window.innerHeight && box.width > 0,
      };
    });
    if (focus) expect(focus, focus.what).toMatchObject({ isOutlined: true, isOnScreen: true });
  }
}
