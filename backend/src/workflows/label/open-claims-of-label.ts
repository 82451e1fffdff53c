import { authorisedClaim, claimHolds } from "@balance/compliance/authorised-claims";
import type { LabelRecord } from "@balance/compliance/label-record";
import type { OpenText } from "../../modules/claim-review/open-text";
import { placeOf } from "../../modules/label/publish-gap";

/** Claims that staff chose for a label and that its amounts, or the register, no longer allow. The page leaves them out. */
export function openClaimsOfLabel(label: LabelRecord | null): OpenText[] {
  const brand = label?.brand_name_needs_claim;
  const chosen = [...(label?.claims ?? []), ...(brand && brand.fallback === null ? [brand.claim] : [])];
  return [...new Set(chosen)].flatMap((id) => {
    const claim = authorisedClaim(id);
    const verdict = claim && label ? claimHolds(claim, label) : null;
    if (verdict?.holds) return [];
    const text = claim?.wording ?? id;
    const reason = verdict
      ? `The claim has fallen: ${verdict.reason}.`
      : "The register does not have this claim.";
    const finding = { rule: "CLAIM_CONDITION", severity: "block" as const, start: 0, end: text.length };
    return [
      {
        digest: null,
        field: "claims",
        place: placeOf("claims"),
        text,
        verdict: "block" as const,
        findings: [{ ...finding, excerpt: text, reason }],
      },
    ];
  });
}
