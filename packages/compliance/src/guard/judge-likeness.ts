import type { BlockReading } from "./block-reading.ts";
import type { ConceptsBySentence } from "./concepts-by-sentence.ts";
import { promiseLikeness } from "./promise-likeness.ts";

/** Four to one. Of texts it had not learnt from it found two in three promises and three in a hundred innocent sentences. */
const doubtful = 1.5;
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
    const isSettled =
      findings.some((one) => one.severity === "block") ||
      reading.masked.slice(from, next).includes(true) ||
      beside.has("caution") ||
      concepts.answerTo(next).length > 0 ||
      (beside.has("honest") && !beside.has("selling_negation"));
    if (next - from < fewest || isSettled) continue;
    const isHinted = findings.some((one) => one.rule === "IMPLIED");
    const besideHint = beside.has("hint") || !beside.has("body") ? doubtfulBesideHint : doubtfulBesideBody;
    const enough = isHinted ? besideHint : beside.has("shop_talk") ? doubtfulInShopTalk : doubtful;
    if (promiseLikeness(reading.plainWords(from, next), reading.kind === "review") < enough) continue;
    reading.report(
      "IMPLIED",
      isHinted ? "block" : "review",
      from,
      next,
      isHinted
        ? "Hints at the body in a sentence that reads like a promise (CAP 15.1)."
        : "Reads like sentences that turned out to promise something: a person must judge what readers will understand.",
    );
  }
}
