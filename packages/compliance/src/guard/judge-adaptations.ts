import type { BlockReading } from "./block-reading.ts";
import { adaptedClaims, topicsOf } from "./claims-in-text.ts";
import type { Concept } from "./lexicon.ts";

/** Whether there were any, and words were cut. */
export function judgeAdaptations(reading: BlockReading, concepts: Concept[]): boolean {
  if (reading.kind === "editorial") return false;
  const adapted = adaptedClaims(reading.words, reading.ends, reading.masked, reading.facts);
  for (const one of adapted) {
    const said = concepts.filter((concept) => concept.from >= one.from && concept.next <= one.next);
    const before = concepts.some(
      (concept) =>
        concept.concept === "stocked" &&
        !isKnownNutrient(reading, concept) &&
        concept.from >= reading.sentenceStart(one.from) &&
        concept.next <= one.from,
    );
    const spoiled =
      before ||
      said.some(
        (concept) =>
          ["medicinal_verb", "condition", "cosmetic", "general"].includes(concept.concept) ||
          // "… of tiredness, fatigue and stress"
          (concept.concept === "complaint" &&
            !reading
              .plainWords(concept.from, concept.next)
              .every((word) => one.nearest?.wording.toLowerCase().includes(word))),
      );
    const subject = reading.words[one.from]?.word === "vitamin" ? 2 : 1;
    const own = (one.nearest?.wording ?? "").toLowerCase();
    const otherSubject = said.some(
      (concept) =>
        concept.concept === "stocked" &&
        concept.from >= one.from + subject &&
        !own.includes(reading.plainWords(concept.from, concept.next).join(" ")) &&
        !isKnownNutrient(reading, concept),
    );
    if (!one.nearest || spoiled || otherSubject) {
      if (
        !one.nearest &&
        !said.some(({ concept }) =>
          ["body", "general", "condition", "complaint", "cosmetic"].includes(concept),
        )
      )
        continue;
      reading.report(
        "CLAIM_ADAPTED",
        "block",
        one.from,
        one.next,
        "Not one of the authorised claims, nor one in other words that keep its meaning.",
        one.nearest?.wording ?? reading.suggestion(topicsOf(reading.plainWords(one.from, one.next))),
      );
    } else if (one.standing?.is === "unmet") {
      reading.report(
        "CLAIM_UNMET",
        "block",
        one.from,
        one.next,
        `An authorised claim in other words that this product may not bear: ${one.standing.why}.`,
      );
    } else {
      reading.report(
        "CLAIM_ADAPTED",
        "review",
        one.from,
        one.next,
        "An authorised claim in other words: a person must see that its meaning is the same.",
        one.nearest.wording,
      );
    }
    reading.mask(one.from, one.next);
  }
  return adapted.length > 0;
}

function isKnownNutrient(reading: BlockReading, concept: Concept): boolean {
  const name = reading.plainWords(concept.from, concept.next).join(" ");
  return /^(?:vitamin c|ascorbic acid|zinc|copper|manganese|calcium)$/u.test(name);
}
