import { describe, expect, it } from "vitest";
import { explainCode, explainNoDiscount } from "./explain-code";
import type { PromotionFacts } from "./read-promotion";

const now = new Date("2026-11-22T12:00:00Z");
const basket = { goods_pence: 2400, has_email: false, now };
const promotion: PromotionFacts = {
  id: "promo_1",
  code: "BALANCE10",
  status: "active",
  target_type: "items",
  currency_code: "gbp",
  starts_at: null,
  ends_at: null,
  is_used_up: false,
  counted_by: null,
  rules: [],
};

describe("a code that takes nothing off is told why", () => {
  it.each([
    ["unknown", null, "We do not know the code “TYPED”. Check it for typing errors."],
    [
      "ended, by the date in Britain",
      { ends_at: new Date("2026-06-30T23:00:00Z") },
      "The code BALANCE10 ran out on 1 July 2026.",
    ],
    ["switched off", { status: "inactive" as const }, "The code BALANCE10 is not in use at the moment."],
    [
      "not begun",
      { starts_at: new Date("2026-12-01T09:00:00Z") },
      "The code BALANCE10 starts on 1 December 2026.",
    ],
    [
      "for delivery",
      { target_type: "shipping_methods" },
      "The code BALANCE10 is for delivery, but our codes take money off goods only.",
    ],
    ["for other money", { currency_code: "eur" }, "The code BALANCE10 is not for prices in pounds."],
    ["used up", { is_used_up: true }, "The code BALANCE10 has been used as often as it can be."],
    [
      "personal, before the e-mail is known",
      { rules: [{ attribute: "first_order.email", operator: "eq", values: ["a@b.uk"] }] },
      "The code BALANCE10 is for certain people: fill in your email at the checkout first, then enter it.",
    ],
    [
      "for a higher spend",
      { rules: [{ attribute: "item_total", operator: "gte", values: ["30"] }] },
      "The code BALANCE10 is for goods of £30.00 or more; yours come to £24.00.",
    ],
    [
      "for a spend above",
      { rules: [{ attribute: "item_total", operator: "gt", values: ["24"] }] },
      "The code BALANCE10 is for goods of £24.01 or more; yours come to £24.00.",
    ],
  ])("%s", (_, change, reason) => {
    expect(explainCode("TYPED", change && { ...promotion, ...change }, basket)).toBe(reason);
  });

  it("on an empty basket", () => {
    expect(explainCode("TYPED", promotion, { ...basket, goods_pence: 0 })).toMatch(
      /put something into your basket first/,
    );
  });

  it("when only its targets stand against it", () => {
    expect(explainCode("TYPED", promotion, basket)).toBeNull();
    expect(explainNoDiscount(promotion)).toBe("The code BALANCE10 does not apply to what is in your basket.");
  });
});
