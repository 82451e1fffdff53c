import type { AuthorisedClaim, ClaimCondition, RequiredText } from "./authorised-claim.ts";
import { claimRegister } from "./data/claim-register.ts";
import type { LabelRecord } from "./label-record.ts";
import { dailyAmount, labelSubstances } from "./label-substances.ts";
import { inMilligrams, referenceValue, shareOfNrv } from "./percent-of-nrv.ts";

export type ClaimVerdict =
  | { holds: true; /** Texts that must stand on the page with it. */ needs: RequiredText[] }
  | { holds: false; reason: string };

/** Null for an id that is not in the register. */
export function authorisedClaim(id: string): AuthorisedClaim | null {
  return claimRegister.find((claim) => claim.id === id) ?? null;
}

/** Every authorised wording with the templates filled in, for each claim whose condition the label meets. */
export function claimsThatHold(label: LabelRecord): { id: string; wording: string }[] {
  return claimRegister.flatMap((claim) => {
    if (claim.nutrient !== "*")
      return claimHolds(claim, label).holds ? [{ id: claim.id, wording: claim.wording }] : [];
    return label.actives.flatMap((active) => {
      const reference = referenceValue(active.id);
      if (!reference || !claimHolds(claim, { ...label, actives: [active] }).holds) return [];
      return [
        {
          id: claim.id,
          wording: claim.wording.replace(
            "{nutrient}",
            reference.nutrient.charAt(0).toLowerCase() + reference.nutrient.slice(1),
          ),
        },
      ];
    });
  });
}

/** Whether this product may bear the claim (retained Regulation (EC) 1924/2006 art 5 and 10). What can't be shown from the label does not hold. */
export function claimHolds(claim: AuthorisedClaim, label: LabelRecord): ClaimVerdict {
  const { condition } = claim;
  switch (condition.type) {
    case "source_nrv_15":
      return sourceHolds(condition, label);
    case "dose_min":
      return doseHolds(condition, label);
    case "product_class":
      return classHolds(condition, label);
    case "never":
      return no("this claim may not be used");
  }
}

const yes = (needs: RequiredText[] = []): ClaimVerdict => ({ holds: true, needs });
const no = (reason: string): ClaimVerdict => ({ holds: false, reason });

type Condition<T extends ClaimCondition["type"]> = Extract<ClaimCondition, { type: T }>;

function sourceHolds(condition: Condition<"source_nrv_15">, label: LabelRecord): ClaimVerdict {
  const substances = labelSubstances(label);
  const excluded = condition.excluded_sources?.find((source) => substances.has(source));
  if (excluded) return no(`the amount may not come from ${excluded}`);
  if (condition.nrv === "*") {
    const enough = label.actives.some((active) => sharesOfNrv(active) >= (condition.min_pct ?? 15));
    return enough ? yes() : no(`no nutrient reaches ${condition.min_pct ?? 15} % of its reference value`);
  }
  if (condition.min_amount === undefined || !condition.unit) return no("the register gives no amount");
  const amount = dailyAmount(label, condition.nrv, condition.unit);
  if (amount === null) return no(`the label declares no ${condition.nrv.replaceAll("_", " ")}`);
  return amount >= condition.min_amount
    ? yes()
    : no(`${amount} ${condition.unit} a day is below the ${condition.min_amount} ${condition.unit} it needs`);
}

function doseHolds(condition: Condition<"dose_min">, label: LabelRecord): ClaimVerdict {
  if (condition.product_class && condition.product_class !== label.regulatory_class) {
    return no(`only for a ${condition.product_class.replaceAll("_", " ")}`);
  }
  const substances = labelSubstances(label);
  const excluded = condition.excluded_actives?.find((id) => substances.has(id));
  if (excluded) return no(`not for ${excluded.replaceAll("_", " ")}`);
  if (!reaches(condition, label)) {
    return no(
      `the label does not show ${condition.min_amount} ${condition.unit} of ${condition.active.replaceAll("_", " ")}`,
    );
  }
  const texts = condition.required_texts ?? [];
  const unsaid = texts.find((one) => one.field === "directions" && !label.directions.includes(one.text));
  if (unsaid) return no(`the directions must say "${unsaid.text}"`);
  const unwarned = condition.required_warnings?.find((id) => !label.warnings.includes(id));
  if (unwarned) return no(`the label must carry the warning ${unwarned}`);
  return yes(texts.filter((one) => one.field === "near_claim"));
}

function reaches(condition: Condition<"dose_min">, label: LabelRecord): boolean {
  const { active, basis, min_amount: least, unit } = condition;
  const nutrition = label.nutrition?.per_100;
  if (basis === "energy_share") {
    return active === "protein" && nutrition !== undefined && nutrition.energy_kj > 0
      ? ((nutrition.protein_g * 17) / nutrition.energy_kj) * 100 >= least
      : false;
  }
  if (basis === "recommended_daily_portion" && unit === "% NRV") {
    return label.actives.some((one) => (active === "*" || one.id === active) && sharesOfNrv(one) >= least);
  }
  const daily = dailyAmount(label, active, unit);
  if (basis === "per_100g" || basis === "per_100kcal") {
    if (active === "fibre" && nutrition) {
      if (nutrition.fibre_g >= least) return true;
      const other = condition.alternative;
      return (
        other !== undefined &&
        nutrition.energy_kcal > 0 &&
        (nutrition.fibre_g / nutrition.energy_kcal) * 100 >= other.min_amount
      );
    }
    const grams = label.daily_portion.grams;
    return daily !== null && grams !== null && grams > 0 && (daily / grams) * 100 >= least;
  }
  if (daily === null) return false;
  // a portion of two capsules may be two doses: only a single one is sure to bring the whole amount at once
  return basis === "per_day" || basis === "recommended_daily_portion"
    ? daily >= least
    : daily / label.daily_portion.amount >= least;
}

/** Nothing for an amount that can't be compared: a label like that can't show that it meets a condition. */
function sharesOfNrv(active: LabelRecord["actives"][number]): number {
  const reference = referenceValue(active.id);
  return reference && inMilligrams(active.amount, active.unit) !== null ? (shareOfNrv(active) ?? 0) : 0;
}

function classHolds(condition: Condition<"product_class">, label: LabelRecord): ClaimVerdict {
  if (condition.allowed_classes && !condition.allowed_classes.includes(label.regulatory_class)) {
    return no(`only for ${condition.allowed_classes.join(" or ").replaceAll("_", " ")}`);
  }
  if (condition.max_sugars_g_per_100 !== undefined) {
    const sugars = label.nutrition?.per_100.sugars_g;
    if (sugars === undefined) return no("the label has no nutrition table to show it");
    return sugars <= condition.max_sugars_g_per_100 ? yes() : no(`${sugars} g of sugars in 100 is too much`);
  }
  return no("a label can't show it: a person must decide");
}
