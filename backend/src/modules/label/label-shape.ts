import type { AllergenCode, LabelRecord } from "@balance/compliance/label-record";
import { allergenCodes } from "@balance/compliance/allergens";
import { z } from "@medusajs/framework/zod";

const text = z.string().max(4000);
const texts = z.array(text).max(200);
const allergens = z.array(z.enum(allergenCodes as [AllergenCode, ...AllergenCode[]])).max(14);
const amount = z.number().finite().nonnegative();
const nutrition = z.strictObject({
  energy_kj: amount,
  energy_kcal: amount,
  fat_g: amount,
  saturates_g: amount,
  carbohydrate_g: amount,
  sugars_g: amount,
  fibre_g: amount,
  protein_g: amount,
  salt_g: amount,
});
const check = z.strictObject({ at: z.iso.datetime(), by: text.min(1), source_doc: text.min(1) });

/** What staff enter of a label; who checked it, and when, comes from the log-in and the clock. */
export const labelEntryShape = z.strictObject({
  legal_name: text,
  regulatory_class: z.enum(["food_supplement", "food"]),
  characterising_substances: texts,
  ingredients: z
    .array(
      z.strictObject({
        name: text,
        allergen_codes: allergens,
        emphasise: text.nullable(),
        percent: amount.nullable(),
        additive_class: text.nullable(),
      }),
    )
    .max(200),
  contains_allergens: allergens,
  may_contain: allergens,
  allergen_free_text: text.nullable(),
  quid: z.array(z.strictObject({ ingredient: text, percent: amount })).max(200),
  has_sweetener: z.boolean(),
  daily_portion: z.strictObject({
    text,
    amount,
    unit: text,
    grams: amount.nullable(),
    millilitres: amount.nullable(),
  }),
  actives: z
    .array(z.strictObject({ id: text, name: text, form: text.nullable(), amount, unit: text }))
    .max(200),
  nutrition: z
    .strictObject({
      basis: z.enum(["per 100 g", "per 100 ml"]),
      per_100: nutrition,
      serving: text.nullable(),
      per_serving: nutrition.nullable(),
    })
    .nullable(),
  directions: text,
  storage: text,
  warnings: texts,
  not_suitable_for: texts,
  country_of_origin: text.nullable(),
  operator: z.strictObject({ name: text, address: text, placeholder: z.boolean() }),
  sealed_for_hygiene: z.boolean(),
  seal: text.nullable(),
  claims: texts,
  brand_name_needs_claim: z.strictObject({ claim: text, fallback: text.nullable() }).nullable(),
  supplier_spec: z
    .strictObject({
      document: text,
      version: text.nullable(),
      species: text.nullable(),
      allergens,
      may_contain: allergens,
      aloe: z
        .strictObject({ inner_leaf: z.boolean(), decolourised: z.boolean(), aloin_ppm: amount })
        .nullable(),
    })
    .nullable(),
  is_demonstration: z.boolean(),
});

/** What staff may save: a LabelRecord without the two checks, which only a named person's word writes. */
export type LabelEntry = z.infer<typeof labelEntryShape>;

const storedShape = labelEntryShape.extend({
  novel_food_checked: check.nullable(),
  label_verified: check.nullable(),
});

/**
 * A stored label, which anything with access to the database may have changed. Gives the record, or the fields that are
 * not what they must be.
 */
export function readStoredLabel(
  row: unknown,
): { label: LabelRecord } | { broken_fields: (keyof LabelRecord)[] } {
  const read = storedShape.safeParse(row);
  if (read.success) return { label: read.data };
  const fields = read.error.issues.map(({ path, code, ...issue }) =>
    code === "unrecognized_keys" && path.length === 0 ? (issue as { keys?: string[] }).keys?.[0] : path[0],
  );
  return { broken_fields: [...new Set(fields)] as (keyof LabelRecord)[] };
}

/** The label of a product that has none yet: everything still to be entered. */
export function emptyLabel(): LabelRecord {
  return {
    legal_name: "",
    regulatory_class: "food_supplement",
    characterising_substances: [],
    ingredients: [],
    contains_allergens: [],
    may_contain: [],
    allergen_free_text: null,
    quid: [],
    has_sweetener: false,
    daily_portion: { text: "", amount: 0, unit: "", grams: null, millilitres: null },
    actives: [],
    nutrition: null,
    directions: "",
    storage: "",
    warnings: [],
    not_suitable_for: [],
    country_of_origin: null,
    operator: { name: "", address: "", placeholder: false },
    sealed_for_hygiene: false,
    seal: null,
    claims: [],
    brand_name_needs_claim: null,
    novel_food_checked: null,
    supplier_spec: null,
    label_verified: null,
    is_demonstration: false,
  };
}
