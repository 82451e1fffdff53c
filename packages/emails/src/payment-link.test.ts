import { describe, expect, it } from "vitest";
import { renderMail } from "./render-mail.ts";
import { paymentLinkSample } from "./sample-order.ts";

/** What both parts must say. */
async function partsOf(change: Partial<typeof paymentLinkSample> = {}): Promise<string[]> {
  const { html, text } = await renderMail("payment-link", { ...paymentLinkSample, ...change });
  return [html.replace(/<!--.*?-->/gs, ""), text];
}

describe("the mail with the link to pay a phone order", () => {
  it("has the link, the total and how long it is good, in British time", async () => {
    for (const part of await partsOf()) {
      expect(part).toContain(paymentLinkSample.pay_url);
      expect(part).toContain("Total, VAT included: £");
      expect(part).toContain("until 25 November 2026 at 14:05");
    }
  });
  it("says before anything is bought what is in the food and what its label warns of", async () => {
    for (const part of await partsOf()) {
      expect(part).toContain("Contains: FISH.");
      expect(part).toContain("May contain: milk.");
      expect(part).toContain("Do not exceed the recommended daily dose.");
    }
    for (const part of await partsOf({ labels: [] })) expect(part).not.toContain("from the labels");
  });
  it("shows a discount only where there is one, and free delivery as free", async () => {
    for (const part of await partsOf({ discount_pence: 0, delivery: { name: "Tracked 48", pence: 0 } })) {
      expect(part).not.toContain("Discount");
      expect(part).toContain("Tracked 48: free");
    }
  });
});
