import type { BlockReading } from "./block-reading.ts";
import { topicsOf, type ClaimInText } from "./claims-in-text.ts";
import type { Concept } from "./lexicon.ts";

const nameFields =
  /(?:^|[^a-z])(?:name|title|handle|slug|subtitle|category|tag|collection|sku|option|variant)(?:$|[^a-z])/iu;

/** A name that suggests an effect is a claim (art 1(3)). */
export function judgeName(reading: BlockReading, concepts: Concept[], claims: ClaimInText[]): void {
  if (
    !["product", "category", "meta", "home", "newsletter"].includes(reading.given.surface) ||
    reading.inLabelField
  )
    return;
  const named = nameFields.test(reading.given.field ?? "");
  const short =
    reading.given.field === undefined && reading.given.surface === "category" && reading.words.length <= 5;
  if ((!named && !short) || reading.words.length > 12) return;
  if (claims.some((claim) => claim.standing.is === "held" && claim.kind === "health")) return;
  for (const { concept, from, next } of concepts) {
    if (concept !== "name_body" || reading.isNegated({ from, next }, concepts)) continue;
    reading.report(
      "NAME_CLAIM",
      "block",
      from,
      next,
      "A name that suggests an effect is a health claim: it may stand only directly above an authorised claim on that subject (art 1(3)).",
      reading.suggestion(topicsOf(reading.plainWords(from, next))) ?? "Name it after what it contains.",
    );
  }
}
