import { describe, expect, it } from "vitest";
import { printable } from "./pdf-fonts";

describe("text of an invoice", () => {
  it.each([
    ["£12.50 × 2 – “Øystein Łukasz”", "£12.50 × 2 – “Øystein Łukasz”"],
    ["Zoë", "Zoë"],
    ["Nguyễn", "Nguyen"],
    ["Αλέξης", "??????"],
    ["one\n  two\ttabs", "one two tabs"],
    ["🌊", "?"],
  ])("%s is printed as %s, and nothing as an empty box", (typed, printed) => {
    expect(printable(typed)).toBe(printed);
  });
});
