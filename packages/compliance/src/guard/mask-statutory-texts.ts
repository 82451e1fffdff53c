import { labelTexts } from "../data/label-texts.ts";
import type { BlockReading } from "./block-reading.ts";
import { isKnownWord } from "./lexicon.ts";
import { maskedWord } from "./phrase-matcher.ts";
import { readableBlocks } from "./readable-text.ts";
import { wordsOf } from "./words-of.ts";

/** The texts the law or the label wants, sentence by sentence, by their first word; the longest first. */
const statutory = Map.groupBy(
  labelTexts
    .flatMap((one) => (one.text ? one.text.replaceAll(". ", ".\n").split("\n") : []))
    .map((sentence) =>
      readableBlocks(sentence).flatMap((block) => wordsOf(block, isKnownWord).map((one) => one.word)),
    )
    .filter((words) => words.length > 2)
    .sort((a, b) => b.length - a.length),
  (words) => words[0] ?? maskedWord,
);

/** Settles the texts that the law or the label wants, word for word. */
export function maskStatutoryTexts(reading: BlockReading): void {
  for (let at = 0; at < reading.words.length; at++) {
    const text = statutory
      .get(reading.words[at]?.word ?? "")
      ?.find((one) => one.every((word, i) => reading.words[at + i]?.word === word));
    if (!text) continue;
    reading.mask(at, at + text.length);
    at += text.length - 1;
  }
}
