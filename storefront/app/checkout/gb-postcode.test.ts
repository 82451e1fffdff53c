import { describe, expect, it } from "vitest";
import { checkPostcode } from "./gb-postcode.ts";

describe("a postcode", () => {
  it.each([
    ["PL27 6AA", "PL27 6AA"],
    ["pl276aa", "PL27 6AA"],
    ["  w1a 1aa ", "W1A 1AA"],
    ["m1 1ae", "M1 1AE"],
    ["EC1A-1BB", "EC1A 1BB"],
    ["HS1 2AA", "HS1 2AA"],
  ])("%j is taken as %j", (typed, postcode) => expect(checkPostcode(typed)).toEqual({ ok: true, postcode }));

  it.each([
    ["BT1 5GS", "Northern Ireland"],
    ["je2 3ab", "Jersey"],
    ["GY1 1AA", "Guernsey"],
    ["IM1 1AA", "Isle of Man"],
    ["BF1 2AA", "BFPO"],
  ])("%j is refused because it is in %s", (typed, place) => {
    const result = checkPostcode(typed);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.message).toContain(place);
  });

  it.each(["", "PL27", "90210", "PL27 6A", "ÄÖ1 1AA", "PL27 6AA PL27 6AA", "A".repeat(10_000)])(
    "%j is refused with an example",
    (typed) =>
      expect(checkPostcode(typed)).toEqual({ ok: false, message: expect.stringContaining("PL27 6AA") }),
  );
});
