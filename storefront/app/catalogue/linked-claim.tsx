import { claimAnchor } from "./claim-anchor.ts";

/** A claim in its authorised wording, which leads to where it comes from. */
export function LinkedClaim({ claim }: { claim: { id: string; wording: string; active: string | null } }) {
  return (
    <a href={`/claims#${claimAnchor(claim)}`} className="link block w-fit py-1">
      {claim.wording}
    </a>
  );
}
