import { expect, it } from "vitest";
import { lastDateOf, lastDayAndYearOf, lastDayOf } from "./last-day-of";

it.each([
  ["winter", "2027-02-21T00:00:00Z", "2027-02-20", "20 February"],
  ["summer", "2027-06-09T23:00:00Z", "2027-06-09", "9 June"],
  ["the night the clocks go forward", "2027-03-28T00:00:00Z", "2027-03-27", "27 March"],
])("the last day of a code is the day before its midnight in London, in %s", (_when, until, date, day) => {
  const validUntil = new Date(until);
  expect(lastDateOf(validUntil)).toBe(date);
  expect(lastDayOf(validUntil)).toBe(day);
  expect(lastDayAndYearOf(validUntil)).toBe(`${day} 2027`);
});
