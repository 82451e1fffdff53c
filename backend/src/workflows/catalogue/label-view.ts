import { authorisedClaim, claimHolds, claimsThatHold } from "@balance/compliance/authorised-claims";
import { allergenNames } from "@balance/compliance/allergens";
import type { LabelRecord } from "@balance/compliance/label-record";
import { percentOfNrv } from "@balance/compliance/percent-of-nrv";
import { sealedGoodsNotice } from "@balance/compliance/sealed-goods-notice";
import { factsTableNote, warningTexts } from "@balance/compliance/statutory-texts";
import type { ProductLabel } from "@balance/contracts/catalogue";
import { nutritionTable } from "./nutrition-table";

/**
 * The label as a page shows it. Claims come out only while the label meets their condition, in their authorised wording.
 * Throws for a label that may not be shown: an unknown warning, or an amount that can't be compared with its NRV.
 */
export function labelView(label: LabelRecord): ProductLabel {
  const actives = label.actives.map((active) => ({
    name: active.name,
    form: active.form,
    amount: active.amount,
    unit: active.unit,
    nrv_percent: percentOfNrv(active),
  }));
  const allowed = claimsThatHold(label);
  const claims = label.claims.flatMap((id) =>
    allowed.filter((claim) => claim.id === id).map((claim) => ({ ...claim, active: activeOf(id, label) })),
  );
  return {
    legal_name: label.legal_name,
    regulatory_class: label.regulatory_class,
    ingredients: label.ingredients.map(({ name, emphasise, percent }) => ({ name, emphasise, percent })),
    contains_allergens: label.contains_allergens.map((code) => allergenNames[code]),
    allergen_free_text: label.allergen_free_text,
    daily_portion: label.daily_portion.text,
    actives,
    nutrition: label.nutrition && nutritionTable(label.nutrition),
    directions: label.directions,
    storage: label.storage,
    warnings: warningTexts(label),
    notes: labelNotes(label, actives, claims),
    not_suitable_for: label.not_suitable_for,
    country_of_origin: label.country_of_origin,
    operator: { name: label.operator.name, address: label.operator.address },
    claims,
    claim_under_name: claimUnderName(label, allowed),
    sealed_goods_notice: label.sealed_for_hygiene ? sealedGoodsNotice : null,
    seal: label.seal,
    verified: label.label_verified,
    is_demonstration: label.is_demonstration,
  };
}

/** The row of the facts table that a claim is about, so that it can stand beside it. */
function activeOf(claimId: string, label: LabelRecord): string | null {
  const nutrient = authorisedClaim(claimId)?.nutrient;
  return label.actives.find(({ id }) => id === nutrient)?.name ?? null;
}

function labelNotes(
  label: LabelRecord,
  actives: ProductLabel["actives"],
  claims: ProductLabel["claims"],
): string[] {
  const notes: string[] = [];
  if (actives.length > 0) notes.push(factsTableNote(actives.some(({ nrv_percent }) => nrv_percent === null)));
  if (label.may_contain.length > 0)
    notes.push(`May contain: ${label.may_contain.map((code) => allergenNames[code]).join(", ")}.`);
  for (const { id } of claims) {
    const claim = authorisedClaim(id);
    const verdict = claim && claimHolds(claim, label);
    if (verdict?.holds) notes.push(...verdict.needs.map(({ text }) => text));
  }
  return [...new Set(notes)];
}

function claimUnderName(label: LabelRecord, allowed: { id: string; wording: string }[]): string | null {
  const needed = label.brand_name_needs_claim;
  if (!needed) return null;
  const wordingOf = (id: string | null) => allowed.find((claim) => claim.id === id)?.wording;
  return wordingOf(needed.claim) ?? wordingOf(needed.fallback) ?? null;
}
