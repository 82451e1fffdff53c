import type { TextToCheck } from "@balance/compliance/checked-text";
import { claimsMade } from "@balance/compliance/claims-made";

/** Ids of the register's claims that these texts make, in order: what has to be looked at when one is withdrawn. */
export function claimsOfTexts(texts: TextToCheck[]): string[] {
  return [...new Set(texts.flatMap(claimsMade))].sort();
}
