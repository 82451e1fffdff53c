import { describe, expect, it } from "vitest";
import { allocateLots, type LotNeed, type LotOnHand } from "./allocate-lots";

const today = "2026-11-23";

const need = (changes: Partial<LotNeed> = {}): LotNeed => ({
  id: "line",
  inventory_item_id: "tea",
  location_id: "shop",
  quantity: 3,
  minimum_life_days: 90,
  ...changes,
});

const lot = (
  lot_id: string,
  best_before: string | null,
  quantity: number,
  changes: Partial<LotOnHand> = {},
): LotOnHand => ({
  lot_id,
  inventory_item_id: "tea",
  location_id: "shop",
  best_before,
  received_on: "2026-11-01",
  quantity,
  ...changes,
});

const takes = (needs: LotNeed[], lots: LotOnHand[]) =>
  allocateLots(needs, lots, today).takes.map(({ need_id, lot_id, quantity }) => [need_id, lot_id, quantity]);

describe("units are taken", () => {
  it("of the earliest best-before first, over as many lots as it takes, and of one without a date last", () => {
    const lots = [lot("none", null, 9), lot("late", "2027-12-31", 1), lot("soon", "2027-06-30", 1)];
    expect(takes([need()], lots)).toEqual([
      ["line", "soon", 1],
      ["line", "late", 1],
      ["line", "none", 1],
    ]);
  });

  it("of what was received first, of equal dates", () => {
    const lots = [
      lot("new", "2027-06-30", 5, { received_on: "2026-11-20" }),
      lot("old", "2027-06-30", 5, { received_on: "2026-10-01" }),
    ];
    expect(takes([need()], lots)).toEqual([["line", "old", 3]]);
  });

  it("up to the last day on which a pack leaves with the promised life, and not on the next", () => {
    // 90 days from 23 November 2026 is 21 February 2027
    expect(takes([need()], [lot("just", "2027-02-21", 5)])).toEqual([["line", "just", 3]]);
    expect(allocateLots([need()], [lot("short", "2027-02-20", 5)], today)).toEqual({
      takes: [],
      shortages: [{ need_id: "line", missing: 3, too_short: 3 }],
    });
    expect(takes([need({ minimum_life_days: 0 })], [lot("today", today, 5)])).toEqual([["line", "today", 3]]);
  });

  it("never twice, and never of another item or place", () => {
    const lots = [
      lot("a", "2027-06-30", 4),
      lot("coffee", "2027-06-30", 9, { inventory_item_id: "coffee" }),
      lot("cellar", "2027-06-30", 9, { location_id: "cellar" }),
    ];
    const { takes: taken, shortages } = allocateLots([need({ id: "one" }), need({ id: "two" })], lots, today);
    expect(taken).toEqual([
      { need_id: "one", lot_id: "a", quantity: 3 },
      { need_id: "two", lot_id: "a", quantity: 1 },
    ]);
    expect(shortages).toEqual([{ need_id: "two", missing: 2, too_short: 0 }]);
    expect(lots[0]!.quantity).toBe(4);
  });
});
