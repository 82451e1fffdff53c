import type {
  AllergenCode,
  LabelIngredient,
  LabelRecord,
  SupplierSpecification,
} from "@balance/compliance/label-record";

const demoCheck = {
  at: "2026-11-02T09:00:00.000Z",
  by: "Demo reviewer (test data)",
  source_doc: "Demonstration label, not a real pack",
};

/** The texts every supplement of the demonstration carries, in the order of the label. */
export const supplementWarnings = ["FS_DOSE", "FS_DIET", "FS_CHILD", "FS_CAUTION"];

export const dryStorage = "Store below 25 °C in a dry place, away from direct sunlight.";

/** One line of an ingredients list. `allergen` is the word to stand out and its code. */
export function ingredient(
  name: string,
  more: { percent?: number; additive?: string; allergen?: { word: string; code: AllergenCode } } = {},
): LabelIngredient {
  return {
    name,
    allergen_codes: more.allergen ? [more.allergen.code] : [],
    emphasise: more.allergen?.word ?? null,
    percent: more.percent ?? null,
    additive_class: more.additive ?? null,
  };
}

/** A supplier's specification in the shape that a real one would be kept in. */
export function demonstrationSpecification(more: Partial<SupplierSpecification> = {}): SupplierSpecification {
  return {
    document: "DEMO-SPEC (placeholder)",
    version: null,
    species: null,
    allergens: [],
    may_contain: [],
    aloe: null,
    ...more,
  };
}

type Particulars = Pick<
  LabelRecord,
  "legal_name" | "characterising_substances" | "ingredients" | "daily_portion" | "directions" | "seal"
> &
  Partial<LabelRecord>;

/** A whole label from what is particular to one product; the rest is the same on every demonstration label. */
export function demonstrationLabel(particulars: Particulars): LabelRecord {
  return {
    regulatory_class: "food_supplement",
    contains_allergens: [],
    may_contain: [],
    allergen_free_text: null,
    quid: [],
    has_sweetener: false,
    actives: [],
    nutrition: null,
    storage: dryStorage,
    warnings: supplementWarnings,
    not_suitable_for: [],
    country_of_origin: null,
    operator: {
      name: "DEMO brand owner (placeholder: name on the real label)",
      address: "Placeholder: UK postal address on the real label",
      placeholder: true,
    },
    sealed_for_hygiene: true,
    claims: [],
    brand_name_needs_claim: null,
    novel_food_checked: demoCheck,
    supplier_spec: demonstrationSpecification(),
    label_verified: demoCheck,
    is_demonstration: true,
    ...particulars,
  };
}
