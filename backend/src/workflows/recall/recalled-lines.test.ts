import { describe, expect, it } from "vitest";
import { recalledLines } from "./recalled-lines";

const line = (total_pence: number, quantity: number, recalled: number, taken_units = 0, taken_pence = 0) => ({
  ...{ line_id: "line_1", total_pence, quantity, recalled, taken_units, taken_pence },
});
const pence = (...lines: ReturnType<typeof line>[]) =>
  recalledLines(lines).map(({ amount_pence }) => amount_pence);

describe("the refund of recalled units", () => {
  it("is the whole line when all of it was recalled, and nothing of the other lines", () => {
    expect(recalledLines([line(5391, 3, 3), line(2995, 1, 0)])).toEqual([
      { line_id: "line_1", quantity: 3, amount_pence: 5391 },
    ]);
  });

  it("is a line's share, to the nearest penny", () => {
    expect(pence(line(1000, 3, 1), line(1000, 3, 2), line(1, 2, 1))).toEqual([333, 667, 1]);
  });

  it("is never more than was paid, though a lost parcel was sent again", () => {
    expect(pence(line(2995, 1, 2))).toEqual([2995]);
  });

  it("leaves out what was refunded before", () => {
    expect(pence(line(1000, 3, 2, 2, 667), line(2995, 1, 1, 1, 2995))).toEqual([333]);
  });
});
