import { expect, it } from "vitest";
import { minimumLifeDays, ownMinimumLifeDays, sellUntil } from "./minimum-life";

it.each([
  [{ min_remaining_shelf_life_days: 120 }, 120],
  [{ min_remaining_shelf_life_days: "120" }, 120],
  [{ min_remaining_shelf_life_days: 0 }, 0],
  [{ min_remaining_shelf_life_days: -5 }, 90],
  [{ min_remaining_shelf_life_days: "soon" }, 90],
  [{ min_remaining_shelf_life_days: "" }, 90],
  [{}, 90],
  [null, 90],
])("%o promises %i days of life", (metadata, days) => {
  expect(minimumLifeDays(metadata)).toBe(days);
});

it.each([
  [{ min_remaining_shelf_life_days: "0" }, 0],
  [{ min_remaining_shelf_life_days: "" }, null],
  [{ min_remaining_shelf_life_days: null }, null],
  [null, null],
])("%o says %s days itself", (metadata, days) => {
  expect(ownMinimumLifeDays(metadata)).toBe(days);
});

it.each([
  ["2027-06-30", 90, "2027-04-01"],
  ["2028-03-01", 1, "2028-02-29"],
  // over the night on which clocks change a day is still a day
  ["2027-03-29", 1, "2027-03-28"],
  [null, 90, null],
])("best before %s with %i days of life leaves by %s", (bestBefore, days, until) => {
  expect(sellUntil(bestBefore, days)).toBe(until);
});
