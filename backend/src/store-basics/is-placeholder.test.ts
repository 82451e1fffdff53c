import { describe, expect, it } from "vitest";
import { isPlaceholder } from "./is-placeholder";
import { placeholderTrader } from "./placeholder-trader";

describe("isPlaceholder", () => {
  it("knows every detail that a register would have to confirm", () => {
    const { legal_form, company_number, vat_number, food_registration_authority } = placeholderTrader;
    for (const detail of [legal_form, company_number, vat_number, food_registration_authority]) {
      expect(isPlaceholder(detail)).toBe(true);
    }
  });
  it("lets the spa's own phone and e-mail be", () => {
    expect(isPlaceholder(placeholderTrader.phone)).toBe(false);
    expect(isPlaceholder(placeholderTrader.email)).toBe(false);
  });
});
