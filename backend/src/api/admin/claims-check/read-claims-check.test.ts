import { describe, expect, it } from "vitest";
import { mostCharacters, mostTexts, readClaimsCheck } from "./read-claims-check";

const text = { surface: "product", text: "One blue mug." };

describe("texts that staff have checked while they write", () => {
  it("are read with what is known of the product", () => {
    const known = { ...text, field: "title", productActives: { zinc: { amount: 10, unit: "mg" } } };
    expect(readClaimsCheck({ texts: [text, known] })).toEqual([text, known]);
  });

  it.each<[string, unknown, RegExp]>([
    ["no body", undefined, /"texts" must be a list/],
    ["no texts", { texts: [] }, /"texts" must be a list/],
    ["a text that is none", { texts: [text, { surface: "product" }] }, /texts\[1\]: "text" must be a string/],
    [
      "a surface that is none",
      { texts: [{ ...text, surface: "wall" }] },
      /texts\[0\]: "surface" must be one of/,
    ],
    ["too many", { texts: Array.from({ length: mostTexts + 1 }, () => text) }, /1 to 200/],
    ["too much", { texts: [{ ...text, text: "a".repeat(mostCharacters + 1) }] }, /Send them in parts/],
  ])("with %s are refused, and the answer says which and why", (_, body, message) => {
    expect(() => readClaimsCheck(body)).toThrow(message);
  });
});
