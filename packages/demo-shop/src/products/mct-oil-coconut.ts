import { demonstrationLabel, ingredient } from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = { file: "mct-oil-coconut", alt: "Tall bottle of clear oil with a dark cap" };

export const mctOilCoconut: DemoProduct = {
  handle: "mct-oil-coconut",
  title: "MCT Oil (from coconut)",
  category: "oils",
  short_description:
    "A clear oil made from coconut: medium-chain triglycerides, C8 60% and C10 40%. Use over food or in a drink. Start with 5 ml. A 500 ml bottle holds 33 servings of 15 ml.",
  description: [
    "Medium-chain triglycerides separated from coconut oil: 60 % C8 and 40 % C10. The oil is clear, stays liquid in the cupboard and has no taste of coconut.",
    "Pour it over food or stir it into a drink. Start with 5 ml. It is not for frying.",
  ],
  label: demonstrationLabel({
    legal_name: "Medium-chain triglyceride oil from coconut",
    regulatory_class: "food",
    characterising_substances: ["medium-chain triglycerides"],
    ingredients: [ingredient("medium-chain triglycerides from coconut (C8 60%, C10 40%)", { percent: 100 })],
    quid: [{ ingredient: "medium-chain triglycerides from coconut", percent: 100 }],
    daily_portion: { text: "Serving: 15 ml", amount: 15, unit: "ml", grams: null, millilitres: 15 },
    nutrition: {
      basis: "per 100 ml",
      per_100: {
        energy_kj: 3515,
        energy_kcal: 855,
        fat_g: 95,
        saturates_g: 95,
        carbohydrate_g: 0,
        sugars_g: 0,
        fibre_g: 0,
        protein_g: 0,
        salt_g: 0,
      },
      serving: "15 ml",
      per_serving: {
        energy_kj: 527,
        energy_kcal: 128,
        fat_g: 14.3,
        saturates_g: 14.3,
        carbohydrate_g: 0,
        sugars_g: 0,
        fibre_g: 0,
        protein_g: 0,
        salt_g: 0,
      },
    },
    directions: "Use 15 ml over food or in a drink. Start with 5 ml.",
    warnings: [],
    seal: "Tamper-evident cap",
  }),
  variants: [
    {
      sku: "BAL-MCT-500",
      title: "500 ml bottle",
      price_pence: 1695,
      weight_g: 620,
      dimensions_mm: [70, 70, 230],
      net_quantity: { value: 500, unit: "ml", text: "500 ml" },
      unit_count: null,
      unit_name: null,
      unit_price_per: "litre",
      unit_price_quantity: 0.5,
      servings: 33,
      supply_days: null,
      min_remaining_shelf_life_days: 90,
      stock: 84,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "20% pending accountant: possibly zero-rated food",
  open_points: ["No authorised claim exists for MCT. Coconut is none of the fourteen allergens."],
};
