import type { TextToCheck } from "./checked-text.ts";
import { BlockReading } from "./guard/block-reading.ts";
import { adaptedClaims, claimsInText } from "./guard/claims-in-text.ts";
import { maskStatutoryTexts } from "./guard/mask-statutory-texts.ts";
import { readableBlocks } from "./guard/readable-text.ts";

/**
 * Ids of the authorised claims that a text makes, in the register's words or in others, each once: what has to be looked at
 * when one of them is withdrawn. Whether it may make them is `checkText`'s matter.
 */
export function claimsMade(given: TextToCheck): string[] {
  const facts = { actives: given.productActives, facts: given.productFacts };
  const ids = readableBlocks(given.text).flatMap((block) => {
    const reading = new BlockReading(given, facts, block);
    maskStatutoryTexts(reading);
    const { words, ends } = reading;
    const exact = claimsInText(words, ends, facts, block.text);
    for (const { from, next } of exact) reading.mask(from, next);
    const adapted = adaptedClaims(words, ends, reading.masked, facts);
    return [...exact.map(({ id }) => id), ...adapted.flatMap(({ nearest }) => nearest?.id ?? [])];
  });
  return [...new Set(ids)];
}
