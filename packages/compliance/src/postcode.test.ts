import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGreatBritainPostcode, postcodeMessage } from "./postcode.ts";

describe("a postcode at checkout", () => {
  it.each([
    ["pl276aa", "PL27 6AA"],
    ["  PL27   6AA ", "PL27 6AA"],
    ["PL27-6aa", "PL27 6AA"],
    ["ＰＬ２７ ６ＡＡ", "PL27 6AA"],
    ["m1 1ae", "M1 1AE"],
    ["B338TH", "B33 8TH"],
    ["CR2 6XH", "CR2 6XH"],
    ["DN55 1PT", "DN55 1PT"],
    ["W1A 0AX", "W1A 0AX"],
    ["EC1A 1BB", "EC1A 1BB"],
    ["TR21 0LW", "TR21 0LW"],
    ["ZE1 0AA", "ZE1 0AA"],
  ])("%s is delivered to as %s", (typed, postcode) => {
    expect(parseGreatBritainPostcode(typed)).toEqual({ ok: true, postcode });
  });

  it.each([
    ["BT1 5GS", "northern_ireland"],
    ["bt15gs", "northern_ireland"],
    ["JE2 3BT", "jersey"],
    ["GY1 1AA", "guernsey"],
    ["IM1 1AA", "isle_of_man"],
    ["BF1 2AT", "british_forces"],
    ["BFPO 57", "british_forces"],
    ["GX11 1AA", "overseas_territory"],
    ["FIQQ 1ZZ", "overseas_territory"],
    ["", "malformed"],
    ["PL27", "malformed"],
    ["12345", "malformed"],
    ["QQ1 1AA", "malformed"],
    ["PL27 6CV", "malformed"],
    ["PL27 6AAA", "malformed"],
    ["PL27 6AA\nBcc: a@b.c", "malformed"],
    ["D02 AF30", "malformed"],
  ] as const)("%j is refused as %s", (typed, reason) => {
    expect(parseGreatBritainPostcode(typed)).toEqual({ ok: false, reason });
    expect(postcodeMessage(reason)).toMatch(/postcode|can't deliver/u);
  });

  it("takes nothing but a postcode, and reads its own answer the same way again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        const parsed = parseGreatBritainPostcode(typed);
        if (parsed.ok) {
          expect(parsed.postcode).toMatch(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u);
          expect(parseGreatBritainPostcode(parsed.postcode)).toEqual(parsed);
        }
      }),
    );
  });

  it("never delivers to an area outside Great Britain", () => {
    const area = fc.constantFrom("BT", "JE", "GY", "IM", "BF");
    const unit = fc.stringMatching(/^\d[ABDEFGHJLNPQRSTUWXYZ]{2}$/u);
    fc.assert(
      fc.property(area, fc.integer({ min: 1, max: 99 }), unit, (letters, district, end) => {
        expect(parseGreatBritainPostcode(`${letters}${district} ${end}`).ok).toBe(false);
      }),
    );
  });
});
