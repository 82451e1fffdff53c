import type { BlockReading } from "./block-reading.ts";
import type { ConceptsBySentence } from "./concepts-by-sentence.ts";
import { promiseLikeness } from "./promise-likeness.ts";

/** Two to one. Of texts it had not learnt from it found 209 of 241 promises, and 7 of 189 innocent ones. */
const doubtful = 0.8;
/** With a hint in the sentence less will do, unless the hint is only that it names a part of the body. */
const doubtfulBesideHint = 0.5;
const doubtfulBesideBody = 2;
/** Fewer words say too little. */
const fewest = 4;
/** Beside post and kitchen everyday words mean what they say: there it takes more. */
const doubtfulInShopTalk = 2.5;

/**
 * Sentences that name nothing the rules know and still read like a promise: a person looks at them. A hint of which the
 * same is true is a promise. Says nothing of sentences in which a claim or a text that the law wants has been settled.
 */
export function judgeLikeness(reading: BlockReading, concepts: ConceptsBySentence): void {
  if ((reading.kind !== "shop" && reading.kind !== "review") || reading.inLabelField) return;
  const foundBySentence = Map.groupBy(
    reading.found,
    (one) => reading.words[reading.placeOf(one).from]?.sentence,
  );
  let next = 0;
  for (let from = 0; from < reading.words.length; from = next) {
    next = reading.ends[from] ?? reading.words.length;
    const sentence = reading.words[from]?.sentence;
    const findings = foundBySentence.get(sentence) ?? [];
    const beside = new Set(concepts.in(sentence).map((one) => one.concept));
    const goesOnAt = afterSettled(reading, from, next);
    const isSettled =
      findings.some((one) => one.severity === "block") ||
      goesOnAt === next ||
      beside.has("caution") ||
      concepts.answerTo(next).length > 0 ||
      (beside.has("honest") && !beside.has("selling_negation"));
    if (next - goesOnAt < fewest || isSettled) continue;
    const isHinted = findings.some((one) => one.rule === "IMPLIED");
    const besideHint = beside.has("hint") || !beside.has("body") ? doubtfulBesideHint : doubtfulBesideBody;
    const enough = isHinted ? besideHint : beside.has("shop_talk") ? doubtfulInShopTalk : doubtful;
    if (promiseLikeness(reading.plainWords(goesOnAt, next), reading.kind === "review") < enough) continue;
    reading.report(
      "IMPLIED",
      isHinted ? "block" : "review",
      goesOnAt,
      next,
      isHinted
        ? "Hints at the body in a sentence that reads like a promise (CAP 15.1)."
        : "Reads like sentences that turned out to promise something: a person must judge what readers will understand.",
    );
  }
}

/**
 * Where a sentence begins to speak for itself: at its first word, or where it goes on from a claim ("…, so you can leave
 * the concealer at home"). Its end, when it only says what has been settled.
 */
function afterSettled(reading: BlockReading, from: number, next: number): number {
  const last = reading.masked.lastIndexOf(true, next - 1);
  if (last < from) return from;
  const goesOn = reading.words[last + 1];
  return goesOn && last + 1 < next && goingOn.has(goesOn.word) ? last + 1 : next;
}

const goingOn = new Set([
  "so",
  "because",
  "and",
  "which",
  "meaning",
  "helping",
  "keeping",
  "leaving",
  "for",
  "to",
]);
