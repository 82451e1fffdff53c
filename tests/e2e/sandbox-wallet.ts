import type { FrameLocator, Locator, Page } from "@playwright/test";
import { expect } from "./shop-test.ts";

/** The wallet on this shopper's device: its button in the page, and its sheet over it. */
export class SandboxWallet {
  readonly page: Page;
  readonly sheet: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.frameLocator('iframe[title="Sandbox wallet"]');
  }

  /** Ours, which waits in front of the wallet's on product page and basket. */
  opener(): Locator {
    return this.page.getByRole("button", { name: "Express checkout with a wallet" });
  }

  button(): Locator {
    return this.page
      .frameLocator('iframe[title="Secure payment button frame"]')
      .getByRole("button", { name: /Sandbox wallet/ });
  }

  async open(): Promise<void> {
    await this.button().click();
    await expect(this.payButton()).toBeEnabled();
    await expect(this.sheet.getByText("no money moves")).toBeVisible();
  }

  async deliverTo(person: RegExp): Promise<void> {
    const people = this.sheet.getByLabel("Deliver to");
    const label = await people.getByRole("option", { name: person }).textContent();
    await people.selectOption({ label: label ?? "" });
  }

  async useEmail(email: string): Promise<void> {
    await this.sheet.getByLabel("Email").fill(email);
  }

  async chooseCard(name: RegExp): Promise<void> {
    await this.sheet.getByRole("radio", { name }).check();
  }

  payButton(): Locator {
    return this.sheet.getByRole("button", { name: /^Pay £/ });
  }
}
