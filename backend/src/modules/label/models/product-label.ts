import { model } from "@medusajs/framework/utils";

/** The columns of `@balance/compliance/label-record`, whose comments say what each means. Lists and records are JSON. */
const ProductLabel = model.define("product_label", {
  id: model.id({ prefix: "plabel" }).primaryKey(),
  product_id: model.text().unique(),
  legal_name: model.text(),
  regulatory_class: model.enum(["food_supplement", "food"]),
  characterising_substances: model.json(),
  ingredients: model.json(),
  contains_allergens: model.json(),
  may_contain: model.json(),
  allergen_free_text: model.text().nullable(),
  quid: model.json(),
  has_sweetener: model.boolean(),
  daily_portion: model.json(),
  actives: model.json(),
  nutrition: model.json().nullable(),
  directions: model.text(),
  storage: model.text(),
  warnings: model.json(),
  not_suitable_for: model.json(),
  country_of_origin: model.text().nullable(),
  operator: model.json(),
  sealed_for_hygiene: model.boolean(),
  seal: model.text().nullable(),
  claims: model.json(),
  brand_name_needs_claim: model.json().nullable(),
  novel_food_checked: model.json().nullable(),
  supplier_spec: model.json().nullable(),
  label_verified: model.json().nullable(),
  is_demonstration: model.boolean(),
});

export default ProductLabel;
