import { describe, expect, it } from "vitest";
import { recalledPence } from "./recalled-pence";

describe("the refund of recalled units", () => {
  it("is the whole line when all of it was recalled, and nothing of the other lines", () => {
    expect(
      recalledPence([
        { total_pence: 5391, quantity: 3, recalled: 3 },
        { total_pence: 2995, quantity: 1, recalled: 0 },
      ]),
    ).toBe(5391);
  });

  it("is a line's share, to the nearest penny", () => {
    expect(recalledPence([{ total_pence: 1000, quantity: 3, recalled: 1 }])).toBe(333);
    expect(recalledPence([{ total_pence: 1000, quantity: 3, recalled: 2 }])).toBe(667);
    expect(recalledPence([{ total_pence: 1, quantity: 2, recalled: 1 }])).toBe(1);
  });

  it("is never more than was paid, though a lost parcel was sent again", () => {
    expect(recalledPence([{ total_pence: 2995, quantity: 1, recalled: 2 }])).toBe(2995);
  });
});
