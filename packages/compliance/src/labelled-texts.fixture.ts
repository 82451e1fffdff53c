import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { TextToCheck, Verdict } from "./checked-text.ts";

export interface LabelledText extends TextToCheck {
  /** What a person said of it. */
  expect: Verdict;
  /** Whose rule, ruling or manner of writing it is taken from. */
  source: string;
}

/** Labelled texts of one file: JSON lines, so that `claims-check` can be fed with them as they are. */
export function labelledTexts(file: string): LabelledText[] {
  return readFileSync(new URL(`../labelled-texts/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LabelledText);
}

/** Rules may be tuned on one half only. Which half a text is in depends on nothing but the text. */
export function isForTuning({ surface, text, field, productActives, productFacts }: LabelledText): boolean {
  const key = JSON.stringify([surface, text, field ?? null, productActives ?? null, productFacts ?? null]);
  return (createHash("sha256").update(key).digest()[0] ?? 0) % 2 === 0;
}
