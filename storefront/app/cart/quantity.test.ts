import { describe, expect, it } from "vitest";
import { checkQuantity } from "./quantity.ts";

describe("a quantity", () => {
  it.each([
    ["1", 1],
    [" 12 ", 12],
    ["99", 99],
  ])("%j is taken", (typed, quantity) => expect(checkQuantity(typed)).toEqual({ ok: true, quantity }));

  it.each([
    ["0", "at least 1"],
    ["-1", "at least 1"],
    ["1000000000", "99"],
    ["1e9", "whole number"],
    ["1.5", "whole number"],
    ["two", "whole number"],
    ["", "whole number"],
    [null, "whole number"],
    ["9".repeat(400), "whole number"],
  ])("%j is refused and the message says what would be right", (typed, part) => {
    const check = checkQuantity(typed);
    expect(check.ok).toBe(false);
    expect(!check.ok && check.message).toContain(part);
  });
});
