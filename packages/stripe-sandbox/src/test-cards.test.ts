import { describe, expect, it } from "vitest";
import { hasValidCheckDigit, numberOfNamedCard, TEST_CARDS } from "./test-cards.ts";

describe("test cards", () => {
  it.each(Object.keys(TEST_CARDS))("%s has a valid check digit", (number) => {
    expect(hasValidCheckDigit(number)).toBe(true);
  });

  it("are found by Stripe's names, with or without the brand", () => {
    expect(numberOfNamedCard("pm_card_visa")).toBe("4242424242424242");
    expect(numberOfNamedCard("pm_card_chargeDeclined")).toBe("4000000000000002");
    expect(numberOfNamedCard("pm_card_visa_chargeDeclined")).toBe("4000000000000002");
    expect(numberOfNamedCard("pm_card_visa_debit")).toBe("4000056655665556");
    expect(numberOfNamedCard("tok_visa")).toBe("4242424242424242");
    expect(numberOfNamedCard("pm_1234")).toBeUndefined();
    expect(numberOfNamedCard("pm_card_constructor")).toBeUndefined();
  });
});
