import type { Page } from "@playwright/test";
import { expect } from "./shop-test.ts";

/** What a shopper does on the way to an order, in the words on the page. */
export class Shopper {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async addToBasket(handle: string, quantity = 1): Promise<void> {
    await this.page.goto(`/products/${handle}`);
    if (quantity !== 1)
      await this.page
        .getByLabel(/quantity/i)
        .first()
        .fill(String(quantity));
    await this.page.getByRole("button", { name: "Add to basket" }).first().click();
    await expect(this.page.getByText(/(is|are) in your basket|added to your basket/i).first()).toBeVisible();
  }

  async openCheckout(): Promise<void> {
    await this.page.goto("/basket");
    await this.page
      .getByRole("link", { name: "Go to checkout" })
      .or(this.page.getByRole("button", { name: "Go to checkout" }))
      .first()
      .click();
    await expect(this.page.getByLabel("Email", { exact: true })).toBeVisible();
  }

  async fillContactAndAddress(email: string, postcode = "PL27 6AA"): Promise<void> {
    const fields: [string, string][] = [
      ["Email", email],
      ["First name", "Morwenna"],
      ["Last name", "Trelawny"],
      ["Address", "4 Harbour Row"],
      ["Town or city", "Wadebridge"],
      ["Postcode", postcode],
    ];
    for (const [label, value] of fields) await this.page.getByLabel(label, { exact: true }).fill(value);
  }

  async continueToDelivery(): Promise<void> {
    await this.page.getByRole("button", { name: /continue to delivery/i }).click();
  }

  async chooseDelivery(name: RegExp): Promise<void> {
    await this.page.getByRole("radio", { name }).check();
    await this.page.getByRole("button", { name: /continue to payment/i }).click();
  }

  /** From a filled basket to the card form. */
  async reachPayment(email: string, delivery = /Tracked 48/): Promise<void> {
    await this.openCheckout();
    await this.fillContactAndAddress(email);
    await this.continueToDelivery();
    await this.chooseDelivery(delivery);
    await expect(this.payButton()).toBeVisible();
  }

  /** A whole purchase with a card that pays, to the order's page. */
  async buy(handle: string, email: string, { quantity = 1, delivery = /Tracked 48/ } = {}): Promise<void> {
    await this.addToBasket(handle, quantity);
    await this.reachPayment(email, delivery);
    await this.fillCard("4242424242424242");
    await this.pay();
    await this.seeOrder();
  }

  payButton() {
    return this.page.getByRole("button", { name: /^Pay now £/ });
  }

  async fillCard(number: string): Promise<void> {
    const card = this.page.frameLocator('iframe[title="Secure card payment input frame"]').first();
    await card.getByLabel("Card number").fill(number);
    await card.getByLabel(/expir/i).fill("12 / 34");
    await card.getByLabel(/security code|cvc/i).fill("123");
  }

  async pay(): Promise<void> {
    await this.payButton().click();
  }

  async seeOrder(): Promise<void> {
    await this.page.waitForURL(/\/orders\/[\w.-]+/);
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(/thank you/i);
  }
}
