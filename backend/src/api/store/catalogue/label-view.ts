import type { LabelRecord } from "@balance/compliance/label-record";
import type { ProductLabel } from "@balance/contracts/catalogue";

export function labelView(label: LabelRecord): ProductLabel {
  return {
    legal_name: label.legal_name,
    regulatory_class: label.regulatory_class,
    ingredients: label.ingredients.map(({ name, emphasise, percent }) => ({ name, emphasise, percent })),
    contains_allergens: label.contains_allergens,
    daily_portion: label.daily_portion.text,
    actives: [],
    nutrition: null,
    directions: label.directions,
    storage: label.storage,
    warnings: [],
    notes: [],
    not_suitable_for: label.not_suitable_for,
    country_of_origin: label.country_of_origin,
    operator: { name: label.operator.name, address: label.operator.address },
    claims: [],
    claim_under_name: null,
    sealed_goods_notice: null,
    seal: label.seal,
    is_demonstration: label.is_demonstration,
  };
}
