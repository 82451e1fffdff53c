import type { BlockReading } from "./block-reading.ts";
import { topicsOf, type ClaimInText } from "./claims-in-text.ts";
import type { Concept } from "./lexicon.ts";

/** An authorised claim, word for word: whether this product may bear it, and whether it ends where the register ends it. */
export function judgeClaim(reading: BlockReading, claim: ClaimInText, all: ClaimInText[]): void {
  reading.mask(claim.from, claim.next);
  if (reading.kind === "editorial" || (reading.inLabelField && claim.kind === "nutrition")) return;
  const { standing } = claim;
  if (standing.is === "unmet") {
    reading.report(
      "CLAIM_UNMET",
      "block",
      claim.from,
      claim.next,
      `An authorised claim that this product may not bear: ${standing.why}.`,
      reading.suggestion(claim.topics),
    );
  } else if (standing.is === "unknown") {
    reading.report(
      "CLAIM_UNVERIFIED",
      "review",
      claim.from,
      claim.next,
      `An authorised claim whose condition can't be shown here: ${standing.why}.`,
    );
  }
  if (claim.kind === "health") judgeLengthening(reading, claim, all);
}

/** "… normal function of skin elasticity": words that go on after an exact claim give it another effect. */
function judgeLengthening(reading: BlockReading, claim: ClaimInText, all: ClaimInText[]): void {
  const next = reading.words[claim.next];
  if (!next || claim.next >= (reading.ends[claim.from] ?? 0)) return;
  const andAnother = next.word === "and" && all.some((one) => one.from === claim.next + 1);
  const goesOn = next.before.trim() === "" && !next.before.includes("\n") && !/^[%£&?#]$/u.test(next.word);
  const listGoesOn = /^\s*,\s*$/u.test(next.before) && topicsOf([next.word]).size > 0;
  if ((goesOn && !andAnother) || listGoesOn) {
    reading.report(
      "CLAIM_ADAPTED",
      "block",
      claim.from,
      Math.min(claim.next + 3, reading.ends[claim.from] ?? claim.next),
      "An authorised claim with words added: its effect is no longer the one that was authorised.",
      claim.wording,
    );
  }
}

/** An authorised claim belongs to its nutrient: another ingredient in front of it becomes its subject (art 10(1)). */
export function judgeSubjects(reading: BlockReading, claims: ClaimInText[], concepts: Concept[]): void {
  if (reading.kind === "editorial") return;
  for (const claim of claims) {
    if (claim.kind !== "health") continue;
    const start = reading.sentenceStart(claim.from);
    const end = reading.ends[claim.from] ?? claim.next;
    const others = concepts.filter(
      (one) =>
        one.concept === "stocked" &&
        one.from >= start &&
        one.next <= end &&
        !isNutrient(reading, one, claim.nutrient),
    );
    for (const other of others) {
      const between = reading.words.slice(
        Math.min(other.next, claim.next),
        other.from < claim.from ? claim.from + 1 : other.from + 1,
      );
      if (between.some((word) => /[:;|•–]/u.test(word.before))) continue;
      reading.report(
        "CLAIM_SUBJECT",
        "block",
        Math.min(other.from, claim.from),
        Math.max(other.next, claim.next),
        `The claim is authorised for ${claim.nutrient.replaceAll("_", " ")} alone; in this sentence it is made for something else too.`,
        claim.wording,
      );
      break;
    }
  }
}

function isNutrient(reading: BlockReading, concept: Concept, nutrient: string): boolean {
  return (
    reading.words
      .slice(concept.from, concept.next)
      .map((one) => one.word)
      .join("_") === nutrient
  );
}
