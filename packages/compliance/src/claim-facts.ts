import type { AuthorisedClaim, ClaimCondition } from "./authorised-claim.ts";
import type { LabelRecord } from "./label-record.ts";
import { labelSubstances } from "./label-substances.ts";
import { inMilligrams, shareOfNrv } from "./percent-of-nrv.ts";

/** Amounts per recommended daily portion, by the ids of the label's actives. */
export type ProductActives = Readonly<Record<string, { amount: number; unit: string }>>;
/** What else the conditions of claims need: `directions`, `form`, `fibre_g_per_100g`, `lactase_fcc_per_dose` … */
export type ProductFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface ClaimFacts {
  actives?: ProductActives;
  facts?: ProductFacts;
}

export type Standing = { is: "held" } | { is: "unmet"; why: string } | { is: "unknown"; why: string };

const held: Standing = { is: "held" };
const unmet = (why: string): Standing => ({ is: "unmet", why });
const unknown = (why: string): Standing => ({ is: "unknown", why });
type Condition<T extends ClaimCondition["type"]> = Extract<ClaimCondition, { type: T }>;

/**
 * Whether a product may bear the claim, from what is known of it. `unmet` is for what is known to fail; where nothing was
 * said of the product, the answer is `unknown` and a person decides. `nearby` is the text around the claim.
 */
export function claimStanding(
  claim: Pick<AuthorisedClaim, "condition">,
  { actives, facts = {} }: ClaimFacts,
  nutrient: string | null = null,
  nearby = "",
): Standing {
  const { condition } = claim;
  switch (condition.type) {
    case "source_nrv_15":
      return sourceStanding(condition, actives, nutrient);
    case "dose_min":
      return doseStanding(condition, { actives, facts }, nutrient, nearby);
    case "product_class":
      return classStanding(condition, facts);
    case "never":
      return unmet("this claim may not be used");
  }
}

function sourceStanding(
  condition: Condition<"source_nrv_15">,
  actives: ProductActives | undefined,
  nutrient: string | null,
): Standing {
  const id = condition.nrv === "*" ? nutrient : condition.nrv;
  if (!actives) return unknown("nothing is known of what the product contains");
  const active = id ? actives[id] : undefined;
  if (!id || !active) return unmet(`the product declares no ${spoken(id ?? "such nutrient")}`);
  if (condition.min_amount !== undefined && condition.unit) {
    const amount = converted(active, condition.unit);
    if (amount === null)
      return unmet(`${active.amount} ${active.unit} can't be compared with ${condition.unit}`);
    return amount >= condition.min_amount - 1e-9
      ? held
      : unmet(
          `${amount} ${condition.unit} a day is below the ${condition.min_amount} ${condition.unit} it needs`,
        );
  }
  return shareStanding(id, active, condition.min_pct ?? 15);
}

function shareStanding(id: string, active: { amount: number; unit: string }, least: number): Standing {
  if (inMilligrams(active.amount, active.unit) === null) return unmet(`${active.unit} is no unit of mass`);
  const share = shareOfNrv({ id, ...active });
  if (share === null) return unmet(`${spoken(id)} has no reference value`);
  return share >= least
    ? held
    : unmet(`${Math.round(share * 10) / 10} % of the reference value is below the ${least} % it needs`);
}

function doseStanding(
  condition: Condition<"dose_min">,
  { actives, facts = {} }: ClaimFacts,
  nutrient: string | null,
  nearby: string,
): Standing {
  const wantedClass = condition.product_class;
  const given = facts.regulatory_class ?? facts.product_class;
  if (wantedClass && given !== undefined && given !== wantedClass)
    return unmet(`only for a ${spoken(wantedClass)}`);
  const excluded = condition.excluded_actives?.find((id) => actives?.[id] || facts[id] === true);
  if (excluded) return unmet(`not for ${spoken(excluded)}`);
  const amount = amountStanding(condition, { actives, facts }, nutrient);
  if (amount.is === "unmet") return amount;
  const open: string[] = amount.is === "unknown" ? [amount.why] : [];
  for (const { field, text } of condition.required_texts ?? []) {
    const said = facts[field];
    const there = typeof said === "string" && contains(said, text);
    if (there || (field === "near_claim" && contains(nearby, text))) continue;
    if (typeof said === "string") return unmet(`the ${spoken(field)} must say "${text}"`);
    open.push(`the page must say "${text}"`);
  }
  for (const id of condition.required_warnings ?? []) {
    const warnings = facts.warnings;
    if (warnings === undefined) open.push(`the label must carry the warning ${id}`);
    else if (!String(warnings).includes(id)) return unmet(`the label must carry the warning ${id}`);
  }
  if (condition.excluded_until) open.push(condition.excluded_until);
  return open.length > 0 ? unknown(open.join("; ")) : held;
}

function amountStanding(
  condition: Condition<"dose_min">,
  { actives, facts = {} }: ClaimFacts,
  nutrient: string | null,
): Standing {
  const { basis, unit, min_amount: least } = condition;
  const active = condition.active === "*" ? nutrient : condition.active;
  if (!active) return unknown("no nutrient is named");
  const amount = actives?.[active];
  if (unit === "% NRV") {
    if (!actives) return unknown("nothing is known of what the product contains");
    return amount ? shareStanding(active, amount, least) : unmet(`the product declares no ${spoken(active)}`);
  }
  const stated = factAmount(facts, active, basis, unit);
  const other = condition.alternative;
  const alternative = other ? factAmount(facts, active, other.basis, other.unit) : null;
  if (stated !== null || alternative !== null) {
    const enough =
      (stated ?? -1) >= least || (other !== undefined && (alternative ?? -1) >= other.min_amount);
    return enough ? held : unmet(`${stated ?? alternative} ${unit} is below the ${least} ${unit} it needs`);
  }
  const daily = amount ? converted(amount, unit) : null;
  if (
    daily !== null &&
    (basis === "per_day" || basis === "recommended_daily_portion" || daily < least) &&
    !basis.startsWith("per_100")
  ) {
    return daily >= least ? held : unmet(`${daily} ${unit} is below the ${least} ${unit} it needs`);
  }
  if (actives && !amount && Object.keys(facts).length === 0)
    return unmet(`the product declares no ${spoken(active)}`);
  return unknown(`whether it has ${least} ${unit} of ${spoken(active)} (${spoken(basis)}) is not known`);
}

/** "fibre_g_per_100g", "lactase_fcc_per_dose", "protein_energy_percent": facts are named active, unit, basis. */
function factAmount(facts: ProductFacts, active: string, basis: string, unit: string): number | null {
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value !== "number" || !name.startsWith(active)) continue;
    if (basis === "energy_share" ? name.includes("energy") : name.endsWith(basis)) {
      if (basis === "energy_share") return value > 0 && value <= 1 ? value * 100 : value;
      const named = name.slice(active.length + 1, -basis.length - 1);
      const amount = converted({ amount: value, unit: named === "mcg" ? "µg" : named }, unit);
      return amount ?? value;
    }
  }
  return null;
}

function classStanding(condition: Condition<"product_class">, facts: ProductFacts): Standing {
  const form = facts.form;
  if (
    typeof form === "string" &&
    condition.forbidden_forms?.some((one) => form.toLowerCase().startsWith(one))
  ) {
    return unmet(`not for a ${form}`);
  }
  if (condition.allowed_classes) {
    const given = facts.regulatory_class ?? facts.product_class ?? facts.food_category;
    if (given === undefined) return unknown(`only for ${condition.allowed_classes.map(spoken).join(" or ")}`);
    if (!condition.allowed_classes.includes(String(given)))
      return unmet(`only for ${condition.allowed_classes.map(spoken).join(" or ")}`);
    const cfu = facts.cfu_per_gram ?? facts.cfu_per_g;
    if (
      condition.min_cfu_per_gram !== undefined &&
      typeof cfu === "number" &&
      cfu < condition.min_cfu_per_gram
    ) {
      return unmet(`${cfu} live cultures per gram are too few`);
    }
    return condition.min_cfu_per_gram !== undefined && cfu === undefined
      ? unknown("how many live cultures it has is not known")
      : held;
  }
  if (condition.max_sugars_g_per_100 !== undefined) {
    const sugars = Object.entries(facts).find(([name]) => /^sugars?_g_per_100/u.test(name))?.[1];
    if (typeof sugars !== "number") return unknown("how much sugar it has is not known");
    return sugars <= condition.max_sugars_g_per_100
      ? held
      : unmet(`${sugars} g of sugars in 100 is too much`);
  }
  const added =
    facts.no_added_sugars ?? (typeof facts.added_sugars === "boolean" ? !facts.added_sugars : undefined);
  if (added === undefined) return unknown("whether sugar is added is not known");
  return added ? held : unmet("sugars are added");
}

function converted(active: { amount: number; unit: string }, unit: string): number | null {
  if (active.unit.toLowerCase() === unit.toLowerCase()) return active.amount;
  const amount = inMilligrams(active.amount, active.unit);
  const one = inMilligrams(1, unit);
  return amount === null || one === null ? null : Math.round((amount / one) * 1e9) / 1e9;
}

function contains(text: string, wanted: string): boolean {
  const plain = (one: string) => one.toLowerCase().replace(/[^a-z0-9]+/gu, " ");
  return plain(text).includes(plain(wanted).trim());
}

function spoken(id: string): string {
  return id.replaceAll("_", " ");
}

/** What the guard needs to know of a product, from its label. */
export function claimFactsOf(label: LabelRecord): {
  productActives: ProductActives;
  productFacts: ProductFacts;
} {
  const productActives = Object.fromEntries(
    label.actives.map(({ id, amount, unit }) => [id, { amount, unit }]),
  );
  const { amount: portions, grams, unit: form } = label.daily_portion;
  const facts: Record<string, string | number | boolean> = {
    directions: label.directions,
    form,
    regulatory_class: label.regulatory_class,
    warnings: label.warnings.join(" "),
  };
  for (const { id, amount, unit } of label.actives) {
    if (grams && unit === "g") facts[`${id}_g_per_100g`] = Math.round((amount / grams) * 1e6) / 1e4;
    // a portion of two capsules may be two doses: only a single one is sure to bring the whole amount at once
    facts[`${id}_${unit.toLowerCase().replaceAll(" ", "_")}_per_dose`] = amount / portions;
    facts[`${id}_${unit.toLowerCase().replaceAll(" ", "_")}_per_portion`] = amount / portions;
  }
  for (const id of labelSubstances(label)) facts[id] = true;
  const nutrition = label.nutrition?.per_100;
  if (nutrition) {
    facts.fibre_g_per_100g = nutrition.fibre_g;
    facts.sugars_g_per_100g = nutrition.sugars_g;
    if (nutrition.energy_kj > 0)
      facts.protein_energy_percent = ((nutrition.protein_g * 17) / nutrition.energy_kj) * 100;
    if (nutrition.energy_kcal > 0)
      facts.fibre_g_per_100kcal = (nutrition.fibre_g / nutrition.energy_kcal) * 100;
  }
  return { productActives, productFacts: facts };
}
