import { describe, expect, it } from "vitest";
import { isNearExpiry } from "./is-near-expiry";

const today = "2026-11-23";

describe("a lot that leaves sale soon", () => {
  it("is told within the 30 days in which staff have a task about it, and not before", () => {
    expect(isNearExpiry({ sale: 1, sell_until: "2026-12-22" }, today)).toBe(true);
    expect(isNearExpiry({ sale: 1, sell_until: "2026-12-23" }, today)).toBe(false);
  });

  it("is no matter when nothing of it is on sale, or it has no last day", () => {
    expect(isNearExpiry({ sale: 0, sell_until: "2026-12-01" }, today)).toBe(false);
    expect(isNearExpiry({ sale: 1, sell_until: null }, today)).toBe(false);
  });
});
