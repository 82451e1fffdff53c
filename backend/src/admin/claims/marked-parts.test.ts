import { describe, expect, it } from "vitest";
import { markedParts } from "./marked-parts";

const finding = (start: number, end: number, severity: "block" | "review" = "block") => ({
  start,
  end,
  severity,
});

describe("a text with marks", () => {
  it("says the same as without", () => {
    const text = "It cures colds, and more.";
    const parts = markedParts(text, [finding(3, 8), finding(3, 14, "review"), finding(20, 999)]);
    expect(parts.map((part) => part.text).join("")).toBe(text);
  });

  it("is one part without findings, and none without text", () => {
    expect(markedParts("Plain.", [])).toEqual([{ text: "Plain.", severity: null }]);
    expect(markedParts("", [])).toEqual([]);
  });

  it("shows the graver mark where two overlap", () => {
    expect(markedParts("It cures colds.", [finding(3, 14, "review"), finding(3, 8)])).toEqual([
      { text: "It ", severity: null },
      { text: "cures", severity: "block" },
      { text: " colds", severity: "review" },
      { text: ".", severity: null },
    ]);
  });
});
