import { describe, expect, it } from "vitest";
import { expiryProblem, formatExpiry, formatNumber, numberProblem } from "./card-format.js";

describe("the card number field", () => {
  it.each([
    ["4242424242424242", "4242 4242 4242 4242"],
    ["4242-4242 4", "4242 4242 4"],
    ["378282246310005", "3782 822463 10005"],
    ["42424242424242429999", "4242 4242 4242 4242"],
    ["abc", ""],
  ])("writes %s as %s", (typed, shown) => expect(formatNumber(typed)).toBe(shown));

  it("says what is wrong only when something is", () => {
    expect(numberProblem("4242424242424242")).toBeUndefined();
    expect(numberProblem("4242")?.code).toBe("incomplete_number");
    expect(numberProblem("4242424242424241")?.code).toBe("invalid_number");
  });
});

describe("the expiry field", () => {
  it.each([
    ["4", "04 / "],
    ["1", "1"],
    ["12", "12 / "],
    ["1/", "01 / "],
    ["0431", "04 / 31"],
    ["04/2031", "04 / 31"],
    ["4/31", "04 / 31"],
  ])("writes %s as %s", (typed, shown) => expect(formatExpiry(typed)).toBe(shown));

  it("lets the slash be deleted", () => {
    expect(formatExpiry("12 / ", true)).toBe("12");
    expect(formatExpiry("12 / 3", true)).toBe("12 / 3");
    expect(formatExpiry("1", true)).toBe("1");
  });

  it("takes this month and refuses the last", () => {
    const today = new Date("2026-11-22");
    expect(expiryProblem("11 / 26", today)).toBeUndefined();
    expect(expiryProblem("10 / 26", today)?.code).toBe("invalid_expiry_year_past");
    expect(expiryProblem("13 / 30", today)?.code).toBe("invalid_expiry_month");
    expect(expiryProblem("11 / ", today)?.code).toBe("incomplete_expiry");
  });
});
