import { readFileSync, writeFileSync } from "node:fs";
import { promiseFeatures } from "./guard/promise-features.ts";
import { isKnownWord } from "./guard/lexicon.ts";
import { readableBlocks } from "./guard/readable-text.ts";
import { wordsOf } from "./guard/words-of.ts";
import { isForTuning, labelledTexts, type LabelledText } from "./labelled-texts.fixture.ts";

const tunedBatches =
  "second third fourth fifth sixth seventh eighth eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(
    " ",
  );
const rounds = 30;
const decay = 0.003;
const firstStep = 0.3;
/** Fainter weights change no verdict. */
const faintest = 0.08;

/**
 * Texts that anybody may learn from: those that sell and the innocent ones of every surface, never those of the test
 * half, nor what stands on a product's facts.
 */
export function tuningTexts(): LabelledText[] {
  const texts = [
    ...labelledTexts("first-batch.jsonl").filter(isForTuning),
    ...tunedBatches.flatMap((name) => labelledTexts(`${name}-batch.jsonl`)),
    ...labelledTexts("turns-of-phrase.jsonl"),
    ...labelledTexts("plain-copy.jsonl"),
  ];
  return texts.filter(
    ({ surface, expect, field, productActives }) =>
      (expect === "pass" || !["treatment", "linked", "editorial_article"].includes(surface)) &&
      !productActives &&
      !/warnings|directions|allergens|ingredients|nutrition/u.test(field ?? ""),
  );
}

export function featuresOf(text: LabelledText): string[] {
  const words = readableBlocks(text.text).flatMap((block) => wordsOf(block, isKnownWord));
  return promiseFeatures(
    words.map((one) => one.word),
    text.surface === "review",
  );
}

/** Logistic regression by stochastic gradient descent, the same every time: hundredths by feature, the bias under "". */
export function learnPromiseWeights(): Map<string, number> {
  const all = tuningTexts().map((text) => ({
    features: featuresOf(text),
    isBarred: text.expect === "pass" ? 0 : 1,
  }));
  const counts = new Map<string, number>();
  for (const one of all.flatMap(({ features }) => features)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const texts = all.map(({ features, isBarred }) => ({
    features: features.filter((one) => (counts.get(one) ?? 0) > 1),
    isBarred,
  }));
  const weights = new Map<string, number>();
  let bias = 0;
  const random = randomNumbers();
  for (let round = 0; round < rounds; round++) {
    const step = firstStep / (1 + round * 0.2);
    for (const { features, isBarred } of shuffled(texts, random)) {
      const score = features.reduce((sum, one) => sum + (weights.get(one) ?? 0), bias);
      const error = step * (isBarred - 1 / (1 + Math.exp(-score)));
      bias += error;
      for (const one of features)
        weights.set(one, (weights.get(one) ?? 0) * (1 - step * decay) + error * 0.5);
    }
  }
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= faintest).sort();
  return new Map(
    [["", bias], ...kept].map(([one, weight]) => [String(one), Math.round(Number(weight) * 100)]),
  );
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** A linear congruential generator: chance that everybody can repeat. */
function randomNumbers(): () => number {
  let seed = 7;
  return () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
}

const file = new URL("./data/promise-weights.ts", import.meta.url);

function promiseWeightsSource(): string {
  const lines: string[] = [""];
  for (const [feature, weight] of learnPromiseWeights()) {
    const entry = `${feature}:${weight}, `;
    if ((lines.at(-1) ?? "").length + entry.length > 150) lines.push("");
    lines[lines.length - 1] += entry;
  }
  const table = lines
    .map((line) => `  ${line.trim()}`)
    .join("\n")
    .replace(/,$/u, "");
  return readFileSync(file, "utf8").replace(/`[^`]*`/u, () => `\`\n${table}\``);
}

// `node packages/compliance/src/learn-promise-weights.fixture.ts` writes the table anew
if (import.meta.main) writeFileSync(file, promiseWeightsSource());
