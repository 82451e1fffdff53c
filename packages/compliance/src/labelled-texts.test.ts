import { describe, expect, it } from "vitest";
import { checkText } from "./check-text.ts";
import { surfaces, type Verdict } from "./checked-text.ts";
import { isForTuning, labelledTexts, type LabelledText } from "./labelled-texts.fixture.ts";

const verdicts: Verdict[] = ["pass", "review", "block"];
const first = labelledTexts("first-batch.jsonl");
const halves: [name: string, texts: LabelledText[]][] = [
  ["tuning half", first.filter(isForTuning)],
  ["test half", first.filter((text) => !isForTuning(text))],
  // written after the rules, which were tuned on them since: they only show that nothing was lost
  ["second batch", labelledTexts("second-batch.jsonl")],
  ["third batch", labelledTexts("third-batch.jsonl")],
  ["fourth batch", labelledTexts("fourth-batch.jsonl")],
  ["fifth batch", labelledTexts("fifth-batch.jsonl")],
  ["sixth batch", labelledTexts("sixth-batch.jsonl")],
  ["seventh batch", labelledTexts("seventh-batch.jsonl")],
  ["eighth batch", labelledTexts("eighth-batch.jsonl")],
  ["eleventh batch", labelledTexts("eleventh-batch.jsonl")],
  ["twelfth batch", labelledTexts("twelfth-batch.jsonl")],
  ["thirteenth batch", labelledTexts("thirteenth-batch.jsonl")],
  ["fourteenth batch", labelledTexts("fourteenth-batch.jsonl")],
  ["fifteenth batch", labelledTexts("fifteenth-batch.jsonl")],
  ["sixteenth batch", labelledTexts("sixteenth-batch.jsonl")],
  ["turns of phrase", labelledTexts("turns-of-phrase.jsonl")],
  // no weight is learnt from these; a few mistakes of a general kind were mended, of the tenth none
  ["ninth batch", labelledTexts("ninth-batch.jsonl")],
  ["tenth batch", labelledTexts("tenth-batch.jsonl")],
  ["seventeenth batch", labelledTexts("seventeenth-batch.jsonl")],
];

/** How many texts of each kind got each verdict: rows are what a person said, columns what the guard says. */
function confusion(texts: LabelledText[]): Record<Verdict, Record<Verdict, number>> {
  const row = () => ({ pass: 0, review: 0, block: 0 });
  const table = { pass: row(), review: row(), block: row() };
  for (const text of texts) table[text.expect][checkText(text).verdict]++;
  return table;
}

function measures(table: ReturnType<typeof confusion>) {
  const all = (row: Record<Verdict, number>) => row.pass + row.review + row.block;
  const barred = all(table.block) + all(table.review);
  return {
    recall: 1 - (table.block.pass + table.review.pass) / barred,
    falseBlocks: table.pass.block / all(table.pass),
  };
}

function printed(name: string, table: ReturnType<typeof confusion>): string {
  const { recall, falseBlocks } = measures(table);
  const rows = verdicts.map(
    (said) =>
      `  a person says ${said.padEnd(7)}${verdicts.map((one) => String(table[said][one]).padStart(8)).join("")}`,
  );
  return [
    `\nClaims guard, ${name}: recall ${(recall * 100).toFixed(1)} %, false blocks ${(falseBlocks * 100).toFixed(1)} %`,
    `  the guard says       ${verdicts.map((one) => one.padStart(8)).join("")}`,
    ...rows,
    "",
  ].join("\n");
}

describe("the labelled texts", () => {
  it("are at least 300, about half of them innocent, from every surface, each with its source", () => {
    expect(first.length).toBeGreaterThanOrEqual(300);
    const innocent = first.filter((text) => text.expect === "pass").length / first.length;
    expect(innocent).toBeGreaterThan(0.45);
    expect(innocent).toBeLessThan(0.55);
    expect(new Set(first.map((text) => text.surface))).toEqual(new Set(surfaces));
    expect(first.filter((text) => !text.source)).toEqual([]);
  });

  it("of plain copy and of the shop's own pages are all let through", () => {
    const stopped = labelledTexts("plain-copy.jsonl").filter((text) => checkText(text).verdict !== "pass");
    expect(stopped.map(({ text }) => text)).toEqual([]);
  });

  it.each(halves)("are told apart: %s", (name, texts) => {
    const table = confusion(texts);
    process.stdout.write(printed(name, table));
    const { recall, falseBlocks } = measures(table);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(falseBlocks).toBeLessThanOrEqual(0.03);
  });
});
