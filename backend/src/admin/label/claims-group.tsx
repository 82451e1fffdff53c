import { authorisedClaim, claimsThatHold } from "@balance/compliance/authorised-claims";
import { Text } from "@medusajs/ui";
import { ChoiceEntry } from "./choice-entry";
import type { GroupProps } from "./label-draft";
import { TickEntry } from "./tick-entry";

/** The claims that this label's own amounts allow, to choose from; nothing else can be said. */
export function ClaimsGroup({ draft: { label }, change, errorOf }: GroupProps) {
  const held = new Map(claimsThatHold(label).map(({ id, wording }) => [id, wording]));
  const fallen = label.claims.filter((id) => !held.has(id));
  const brand = label.brand_name_needs_claim;
  const put = (id: string, shown: boolean) =>
    change({ claims: shown ? [...label.claims, id] : label.claims.filter((one) => one !== id) });
  return (
    <>
      {errorOf("claims") && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {errorOf("claims")}
        </Text>
      )}
      {fallen.map((id) => (
        <TickEntry key={id} checked onChange={() => put(id, false)}>
          {authorisedClaim(id)?.wording ?? id}{" "}
          <strong>(no longer allowed by the amounts above: untick it)</strong>
        </TickEntry>
      ))}
      {[...held].map(([id, wording]) => (
        <TickEntry key={id} checked={label.claims.includes(id)} onChange={(shown) => put(id, shown)}>
          {wording}
        </TickEntry>
      ))}
      {held.size === 0 && (
        <Text size="small">The amounts above allow no claim. None is needed to sell the product.</Text>
      )}
      <TickEntry
        checked={brand !== null}
        onChange={(needs) =>
          change({
            brand_name_needs_claim: needs ? { claim: [...held.keys()][0] ?? "", fallback: null } : null,
          })
        }
      >
        The product’s own name suggests an effect, so an authorised claim must stand under it
      </TickEntry>
      {brand && (
        <ChoiceEntry
          label="Claim under the name"
          error={errorOf("brand_name_needs_claim")}
          value={held.has(brand.claim) ? brand.claim : null}
          choices={Object.fromEntries(held)}
          onChange={(claim) => change({ brand_name_needs_claim: { ...brand, claim } })}
        />
      )}
    </>
  );
}
