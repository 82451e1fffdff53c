import type { BlockReading } from "./block-reading.ts";
import type { ConceptsBySentence } from "./concepts-by-sentence.ts";

/**
 * One everyday word may hint at the body and mean nothing by it, the more so beside post and kitchen; two apart in one
 * sentence that sells are what readers take for a promise ("Nails that don't snap", "Feel it working"). Counts what is
 * left after denial and caution.
 */
export function judgeAllusions(reading: BlockReading, concepts: ConceptsBySentence): void {
  if (reading.kind !== "shop" && reading.kind !== "review") return;
  const bySentence = Map.groupBy(
    reading.found.filter(
      (one) => one.rule === "IMPLIED" || (one.rule === "MED_VERB" && reading.kind === "shop"),
    ),
    (one) => reading.words[reading.placeOf(one).from]?.sentence,
  );
  for (const [sentence, implied] of bySentence) {
    if (implied.some((one) => one.severity === "block")) continue;
    const places = implied.map((one) => reading.placeOf(one));
    const beside = concepts.in(sentence);
    // "the gut and the skin" names two subjects, and hints at neither
    const bodily = beside.filter((one) => one.concept === "body");
    const first = places.reduce((a, b) => (b.from < a.from ? b : a));
    const apart = places.find((one) => one.from >= first.next);
    const isOnlyBody = places.every((place) =>
      bodily.some((one) => one.from < place.next && place.from < one.next),
    );
    if (apart && !isOnlyBody) {
      reading.report(
        "IMPLIED",
        "block",
        first.from,
        apart.next,
        "Hints twice at what the product does to the body: together readers take it for a promise (CAP 15.1).",
      );
      continue;
    }
    const isShopTalk = beside.some((one) => one.concept === "shop_talk");
    const isMoreThanHint = beside.some((one) => meaningful.has(one.concept));
    if (isShopTalk && !isMoreThanHint) {
      for (const one of implied) if (one.rule === "IMPLIED") reading.withdraw(one);
    }
  }
}

const meaningful = new Set(["body", "complaint", "condition", "illness", "benefit_adjective", "feeling", "general", "cosmetic"]); // prettier-ignore
