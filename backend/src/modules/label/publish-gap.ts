import type { LabelRecord } from "@balance/compliance/label-record";

/** A text or setting of the product itself that the gate looks at besides the label. */
export type ProductField =
  "title" | "subtitle" | "description" | "handle" | "picture" | "metadata" | "variant" | "parts";

/** Something that keeps a product from being published or sold; plain JSON. */
export interface PublishGap {
  field: keyof LabelRecord | "label" | "net_quantity" | ProductField;
  /** For staff: what is missing or wrong, and what to do. */
  message: string;
  /** Where in the admin it is mended: "Label, Ingredients". */
  where: string;
  stops: "publish" | "sell";
}

type Field = PublishGap["field"];

/** Groups of the label editor, in its order, with the fields that each holds. */
export const labelGroups: readonly { name: string; fields: readonly Field[] }[] = [
  { name: "Name", fields: ["label", "legal_name", "regulatory_class", "characterising_substances"] },
  {
    name: "Ingredients",
    fields: [
      "ingredients",
      "contains_allergens",
      "may_contain",
      "allergen_free_text",
      "has_sweetener",
      "quid",
    ],
  },
  { name: "Portion and substances", fields: ["daily_portion", "actives", "nutrition"] },
  { name: "Use", fields: ["directions", "warnings", "storage", "not_suitable_for"] },
  {
    name: "Pack and maker",
    fields: ["net_quantity", "operator", "country_of_origin", "sealed_for_hygiene", "seal"],
  },
  { name: "Claims", fields: ["claims", "brand_name_needs_claim"] },
  { name: "Checks", fields: ["supplier_spec", "novel_food_checked", "label_verified", "is_demonstration"] },
];

const productPlaces: Record<ProductField, string> = {
  title: "Product, Title",
  subtitle: "Product, Subtitle",
  description: "Product, Description",
  handle: "Product, Handle",
  picture: "Product, Pictures",
  metadata: "Product, Metadata",
  variant: "Product, Variants",
  parts: "Product, Variants, Inventory items",
};

/** Where in the admin a field is mended. */
export function placeOf(field: Field): string {
  const group = labelGroups.find(({ fields }) => fields.includes(field));
  return group ? `Label, ${group.name}` : productPlaces[field as ProductField];
}
