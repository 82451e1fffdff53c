import { authorisedClaim, claimHolds } from "./authorised-claims.ts";
import { allergenCodes, allergenNames, allergensNamedIn } from "./allergens.ts";
import type { LabelRecord } from "./label-record.ts";
import { percentOfNrv } from "./percent-of-nrv.ts";
import { statutoryText, triggeredTexts } from "./statutory-texts.ts";

export interface LabelGap {
  /** The field of the label record, for a form to mark. */
  field: keyof LabelRecord | "net_quantity";
  /** For staff: what is missing or wrong, and what to do. */
  message: string;
  /** `publish`: the page may not be shown. `sell`: it may be shown but not bought. */
  stops: "publish" | "sell";
}

export interface LabelSurroundings {
  /** "345 g (30 × 11.5 g sachets)", one for each variant. */
  net_quantities: (string | null)[];
  skus: string[];
  /** Demonstration labels may be sold only where this is true; never in production. */
  demonstration_allowed: boolean;
}

/**
 * Every particular that a product's label still lacks (Regulation (EU) 1169/2011 art 9, 14, 21, 22 and 30, Food
 * Supplements (England) Regulations 2003 reg 6). Empty means: complete, and may be published and sold.
 */
export function labelGaps(label: LabelRecord, around: LabelSurroundings): LabelGap[] {
  return [
    ...nameGaps(label),
    ...ingredientGaps(label),
    ...portionGaps(label),
    ...nutritionGaps(label),
    ...warningGaps(label, around.skus),
    ...claimGaps(label),
    ...textGaps(label, around),
    ...checkGaps(label, around.demonstration_allowed),
  ];
}

type Gaps = LabelGap[];
const publish = (field: LabelGap["field"], message: string): LabelGap => ({
  field,
  message,
  stops: "publish",
});
const sell = (field: LabelGap["field"], message: string): LabelGap => ({ field, message, stops: "sell" });
const isSupplement = (label: LabelRecord) => label.regulatory_class === "food_supplement";
const list = (words: string[]) => words.join(", ");

function nameGaps(label: LabelRecord): Gaps {
  const gaps: Gaps = [];
  const name = label.legal_name.toLowerCase();
  if (label.regulatory_class !== "food_supplement" && label.regulatory_class !== "food")
    gaps.push(publish("regulatory_class", "Say whether it is a food supplement or another food."));
  if (name.trim() === "") gaps.push(publish("legal_name", "Enter the legal name."));
  if (isSupplement(label) && !name.includes("food supplement")) {
    gaps.push(publish("legal_name", 'The legal name of a supplement must contain "food supplement".'));
  }
  if (name.includes("dietary supplement"))
    gaps.push(publish("legal_name", '"Dietary supplement" is not allowed: write "food supplement".'));
  if (isSupplement(label) && label.characterising_substances.length === 0) {
    gaps.push(publish("characterising_substances", "Name the substances that characterise the supplement."));
  }
  const hasSweetener = label.ingredients.some((one) => one.additive_class === "sweetener");
  if (hasSweetener !== label.has_sweetener) {
    gaps.push(publish("has_sweetener", "The sweetener mark and the ingredients list disagree."));
  }
  if (label.has_sweetener && !name.includes("with sweetener")) {
    gaps.push(publish("legal_name", 'Add "with sweetener" (or "with sweeteners") to the legal name.'));
  }
  return gaps;
}

function ingredientGaps(label: LabelRecord): Gaps {
  const gaps: Gaps = [];
  if (label.ingredients.length === 0)
    gaps.push(publish("ingredients", "List the ingredients in descending order of weight."));
  const shares = label.ingredients.flatMap((one) => one.percent ?? []);
  if (shares.some((share, index) => share > (shares[index - 1] ?? 100))) {
    gaps.push(publish("ingredients", "The percentages are not in descending order."));
  }
  for (const { name, percent } of label.ingredients) {
    if (name.trim() === "") gaps.push(publish("ingredients", "An ingredient has no name."));
    if (percent !== null && !(percent > 0 && percent <= 100))
      gaps.push(publish("ingredients", `${percent} % of "${name}" can't be right.`));
  }
  for (const { name, allergen_codes: codes, emphasise, additive_class: additive } of label.ingredients) {
    const unmarked = allergensNamedIn(name).filter(({ code }) => !codes.includes(code));
    for (const { code, word } of unmarked)
      gaps.push(
        publish("ingredients", `"${word}" in "${name}" is an allergen: mark it as ${allergenNames[code]}.`),
      );
    if (codes.length > 0 && (!emphasise || !name.includes(emphasise))) {
      gaps.push(
        publish("ingredients", `Say which word of "${name}" is the allergen, so that it can stand out.`),
      );
    }
    if (additive && !name.toLowerCase().startsWith(additive.replace(/s$/u, ""))) {
      gaps.push(
        publish("ingredients", `Put the class before the additive: "${additive}: …", not "${name}".`),
      );
    }
  }
  const unknown = [...label.contains_allergens, ...label.may_contain].filter(
    (code) => !allergenCodes.includes(code),
  );
  if (unknown.length > 0)
    gaps.push(
      publish("contains_allergens", `${list(unknown)} is none of the fourteen allergens of the law.`),
    );
  for (const { ingredient, percent } of label.quid) {
    if (ingredient.trim() === "" || !(percent > 0 && percent <= 100))
      gaps.push(publish("quid", `Give the share of "${ingredient}" in per cent.`));
  }
  const inList = new Set(label.ingredients.flatMap((one) => one.allergen_codes));
  const declared = new Set(label.contains_allergens);
  const unlisted = [...declared].filter((code) => !inList.has(code));
  const undeclared = [...inList].filter((code) => !declared.has(code));
  if (unlisted.length > 0) gaps.push(publish("ingredients", `No ingredient is marked as ${list(unlisted)}.`));
  if (undeclared.length > 0)
    gaps.push(publish("contains_allergens", `The "Contains" line lacks ${list(undeclared)}.`));
  const fromSupplier = (label.supplier_spec?.allergens ?? []).filter((code) => !inList.has(code));
  if (fromSupplier.length > 0) {
    gaps.push(
      publish(
        "ingredients",
        `The supplier's specification names ${list(fromSupplier)}, the ingredients don't.`,
      ),
    );
  }
  return gaps;
}

function portionGaps(label: LabelRecord): Gaps {
  const gaps: Gaps = [];
  if (label.daily_portion.text.trim() === "")
    gaps.push(publish("daily_portion", "Enter the recommended daily portion."));
  const { amount, unit, grams, millilitres } = label.daily_portion;
  if (!(amount > 0) || unit.trim() === "")
    gaps.push(publish("daily_portion", "Enter the portion as a number and a unit: 1 sachet, 15 g."));
  if (!((grams ?? 0) > 0) && !((millilitres ?? 0) > 0))
    gaps.push(
      publish("daily_portion", "Enter what a portion weighs in grams, or how many millilitres it has."),
    );
  if (isSupplement(label) && label.actives.length === 0) {
    gaps.push(publish("actives", "List the amount of each characterising substance in a daily portion."));
  }
  for (const active of label.actives) {
    if (active.name.trim() === "" || active.unit.trim() === "")
      gaps.push(publish("actives", "Every substance needs its name, amount and unit."));
    if (!(active.amount > 0)) gaps.push(publish("actives", `Enter the amount of ${active.name}.`));
    else {
      try {
        percentOfNrv(active);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        gaps.push(publish("actives", `${error.message}. Enter it in g, mg or µg.`));
      }
    }
  }
  return gaps;
}

/** kJ from the parts, as Annex XIV counts them; rounding on the label may make 2 % of difference. */
function nutritionGaps(label: LabelRecord): Gaps {
  if (isSupplement(label)) return [];
  if (!label.nutrition)
    return [publish("nutrition", "A food that is no supplement needs the nutrition table.")];
  const { energy_kj: energy, protein_g, fat_g, carbohydrate_g, fibre_g } = label.nutrition.per_100;
  const counted = 17 * protein_g + 37 * fat_g + 17 * carbohydrate_g + 8 * fibre_g;
  return Math.abs(counted - energy) <= Math.max(energy, counted) * 0.02
    ? []
    : [publish("nutrition", `The parts add up to ${Math.round(counted)} kJ, the table says ${energy} kJ.`)];
}

function warningGaps(label: LabelRecord, skus: string[]): Gaps {
  const gaps: Gaps = [];
  for (const id of label.warnings) {
    try {
      statutoryText(id);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      gaps.push(publish("warnings", error.message));
    }
  }
  for (const text of triggeredTexts(label, skus)) {
    if (text.id === "ADV_ALOE_SPEC") {
      gaps.push(...aloeGaps(label));
      continue;
    }
    if (text.blocks_publication)
      gaps.push(
        publish("warnings", `A person must settle ${text.id}: ${text.note ?? "its wording is open"}`),
      );
    if (text.show_in === "warnings" && text.text && !label.warnings.includes(text.id)) {
      gaps.push(publish("warnings", `Add the warning "${text.text}"`));
    }
  }
  return gaps;
}

function aloeGaps(label: LabelRecord): Gaps {
  const aloe = label.supplier_spec?.aloe;
  return aloe?.inner_leaf && aloe.decolourised && aloe.aloin_ppm < 1
    ? []
    : [
        sell(
          "supplier_spec",
          "Aloe needs a supplier's specification: inner leaf, decolourised, aloin below 1 ppm.",
        ),
      ];
}

function claimGaps(label: LabelRecord): Gaps {
  const gaps: Gaps = [];
  const refusal = (id: string) => {
    const claim = authorisedClaim(id);
    if (!claim) return "it is not in the register";
    const verdict = claimHolds(claim, label);
    return verdict.holds ? null : verdict.reason;
  };
  for (const id of label.claims) {
    const reason = refusal(id);
    if (reason) gaps.push(publish("claims", `The claim ${id} may not be shown: ${reason}.`));
  }
  const needed = label.brand_name_needs_claim;
  if (needed && [needed.claim, needed.fallback].every((id) => id === null || refusal(id) !== null)) {
    gaps.push(
      publish(
        "brand_name_needs_claim",
        "The name suggests an effect, but no authorised claim for it holds: change the name.",
      ),
    );
  }
  return gaps;
}

function textGaps(label: LabelRecord, around: LabelSurroundings): Gaps {
  const gaps: Gaps = [];
  if (label.directions.trim() === "") gaps.push(publish("directions", "Enter how to take or use it."));
  if (label.storage.trim() === "") gaps.push(publish("storage", "Enter how to store it."));
  if (label.operator.name.trim() === "" || label.operator.address.trim() === "") {
    gaps.push(publish("operator", "Enter name and UK address of the business on the label."));
  }
  if (label.sealed_for_hygiene && !label.seal?.trim()) gaps.push(publish("seal", "Say what the seal is."));
  if (around.net_quantities.length === 0 || around.net_quantities.some((text) => !text?.trim())) {
    gaps.push(publish("net_quantity", "Enter the net quantity of every variant."));
  }
  return gaps;
}

function checkGaps(label: LabelRecord, demonstrationAllowed: boolean): Gaps {
  const gaps: Gaps = [];
  if (!label.label_verified)
    gaps.push(sell("label_verified", "A named person must compare this record with the real label."));
  if (!label.novel_food_checked) gaps.push(sell("novel_food_checked", "The novel-food check is not done."));
  if (!label.supplier_spec) gaps.push(sell("supplier_spec", "Attach the supplier's specification."));
  if (label.is_demonstration && !demonstrationAllowed) {
    gaps.push(sell("is_demonstration", "This is a demonstration label: enter the values of the real pack."));
  }
  if (label.operator.placeholder && !(label.is_demonstration && demonstrationAllowed)) {
    gaps.push(sell("operator", "Name and address of the business on the label are placeholders."));
  }
  return gaps;
}
