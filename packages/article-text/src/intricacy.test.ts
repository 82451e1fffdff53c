import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { intricacyLimits, tooIntricate } from "./intricacy.ts";
import { renderArticle } from "./render-article.ts";

const { depth, lines, marks, marksTogether, rules } = intricacyLimits;

describe("a text that would take long to read", () => {
  it.each([
    ["boxes in boxes", ":::note\n".repeat(depth + 1), /deep/],
    ["quotations in quotations", `${">".repeat(depth + 1)} a`, /deep/],
    ["lists in lists on one line", `${"- ".repeat(depth + 1)}a`, /deep/],
    [
      "lists in lists, each further in",
      Array.from({ length: 60 }, (_, by) => `${" ".repeat(2 * by)}- a`).join("\n"),
      /deep/,
    ],
    ["emphasis that never ends", "_*a".repeat(marksTogether), /paragraph or list/],
    ["brackets that close nothing", "]".repeat(marksTogether + 1), /paragraph or list/],
    [
      "marks all over",
      "*a* "
        .repeat(100)
        .concat("\n\n")
        .repeat(Math.ceil(marks / 200) + 1),
      /too many marks/,
    ],
    ["underlined headings", "x\n===\n".repeat(rules + 1), /===/],
    ["a line for every letter", "a\n\n".repeat(lines + 1), /too many lines/],
  ])("is refused with what to do: %s", (_, text, reason) => {
    expect(tooIntricate(text)).toMatch(reason);
  });

  it.each([
    ["boxes one after the other", ":::note\na\n:::\n\n".repeat(50)],
    ["a long list with bold words", "- **a** b\n".repeat(200)],
    ["a list in a list in a quotation", "> - a\n>   - b\n>     1. c\n"],
    ["a table", `| a | b |\n| --- | --- |\n${"| [c](/d) | *e* |\n".repeat(100)}`],
    [
      "dashes and sums in a sentence",
      "A - B - C - D - E - F - G - H - I - J: 1. 2. 3. 4. 5. 6. 7. 8. 9. 10.",
    ],
  ])("is not one that is only long: %s", (_, text) => {
    expect(tooIntricate(text)).toBeNull();
    expect(renderArticle(text).length).toBeGreaterThan(0);
  });

  it("is none of the shop's own, which have a tenth of it", () => {
    const folder = new URL("../../demo-shop/articles/", import.meta.url);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.map((text) => tooIntricate(`${text}\n\n`.repeat(5)))).toEqual(texts.map(() => null));
  });
});
