import type { LabelRecord } from "./label-record.ts";

/** A small complete label for tests of this package. */
export function sampleLabel(changes: Partial<LabelRecord> = {}): LabelRecord {
  const check = { at: "2026-11-02T09:00:00.000Z", by: "A. Reviewer", source_doc: "label scan 12" };
  return {
    legal_name: "Food supplement with vitamin C and fish collagen",
    regulatory_class: "food_supplement",
    characterising_substances: ["vitamin C", "collagen"],
    ingredients: [
      {
        name: "hydrolysed collagen (FISH)",
        allergen_codes: ["fish"],
        emphasise: "FISH",
        percent: 98,
        additive_class: null,
      },
      {
        name: "vitamin C (L-ascorbic acid)",
        allergen_codes: [],
        emphasise: null,
        percent: 2,
        additive_class: null,
      },
    ],
    contains_allergens: ["fish"],
    may_contain: [],
    allergen_free_text: null,
    quid: [],
    has_sweetener: false,
    daily_portion: { text: "1 scoop (10 g) a day", amount: 1, unit: "scoop", grams: 10, millilitres: null },
    actives: [
      { id: "hydrolysed_collagen", name: "Hydrolysed collagen", form: null, amount: 9.8, unit: "g" },
      { id: "vitamin_c", name: "Vitamin C", form: null, amount: 80, unit: "mg" },
    ],
    nutrition: null,
    directions: "Stir one scoop into a drink once a day.",
    storage: "Store in a dry place.",
    warnings: ["FS_DOSE", "FS_DIET", "FS_CHILD", "FS_CAUTION"],
    not_suitable_for: ["vegetarians"],
    country_of_origin: null,
    operator: { name: "Sample Foods Ltd", address: "1 Sample Quay, Wadebridge", placeholder: false },
    sealed_for_hygiene: true,
    seal: "Sealed inner lid film",
    claims: ["C_COL_SKIN"],
    brand_name_needs_claim: null,
    novel_food_checked: check,
    supplier_spec: {
      document: "SPEC-1",
      version: "2",
      species: "cod",
      allergens: ["fish"],
      may_contain: [],
      aloe: null,
    },
    label_verified: check,
    is_demonstration: false,
    ...changes,
  };
}
