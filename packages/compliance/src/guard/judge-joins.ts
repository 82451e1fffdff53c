import type { BlockReading } from "./block-reading.ts";
import type { Concept, RuleHit } from "./lexicon.ts";

/** On articles: a sentence that joins what is sold with a condition, a medicinal verb or a benefit, however honest it is. */
export function judgeJoins(reading: BlockReading, concepts: Concept[], hits: RuleHit[]): void {
  if (reading.given.field === "cited title" || (reading.kind !== "linked" && reading.kind !== "editorial"))
    return;
  const seen = new Set<number>();
  for (const name of concepts) {
    const sentence = reading.words[name.from]?.sentence ?? 0;
    if (name.concept !== "stocked" || seen.has(sentence)) continue;
    seen.add(sentence);
    const start = reading.sentenceStart(name.from);
    const end = reading.ends[name.from] ?? name.next;
    const beside = concepts.filter((one) => one.from >= start && one.next <= end);
    const has = (...wanted: string[]) => beside.some((one) => wanted.includes(one.concept));
    const ruleHas = (...wanted: string[]) =>
      hits.some(
        (hit) =>
          hit.from >= start &&
          hit.next <= end &&
          wanted.includes(hit.rule.rule) &&
          hit.rule.on.shop === "block",
      );
    const condition = has("condition", "illness", "leaky");
    // "improves eczema", but not "who had eczema … and kept a diary"
    const illnesses = beside.filter((one) => ["condition", "illness", "leaky"].includes(one.concept));
    const verbs = beside.filter((one) => ["mending_verb", "benefit_verb"].includes(one.concept));
    const actsOnIllness = verbs.some((verb) =>
      illnesses.some(
        (one) =>
          (one.from >= verb.next && one.from - verb.next <= 5) ||
          // "… and the itching stops"
          (verb.concept === "mending_verb" && verb.from === one.next),
      ),
    );
    if (reading.kind === "linked") {
      if (condition || has("complaint") || ruleHas("MED_VERB", "BENEFIT", "GENERAL", "COSMETIC"))
        reading.report(
          "STOCKED_JOINED",
          "block",
          start,
          end,
          "Joins something the shop sells with a condition, a medicinal verb or a benefit. Beside a product that is a claim for it, however honest the sentence.",
        );
    } else if (
      condition &&
      (has("medicinal_verb") || actsOnIllness) &&
      !reading.isNegated({ from: name.from, next: end }, beside)
    ) {
      reading.report(
        "STOCKED_JOINED",
        beside.some((one) => one.concept === "reported" && one.next <= name.from) ? "review" : "block",
        start,
        end,
        "Says in one sentence that something the shop sells acts on an illness.",
      );
    } else if (ruleHas("BENEFIT", "MED_VERB") && !reading.isNegated({ from: name.from, next: end }, beside)) {
      reading.report(
        "STOCKED_JOINED",
        "review",
        start,
        end,
        "Ascribes a benefit to something the shop sells: a person must see that it reports and does not promise.",
      );
    }
  }
}
