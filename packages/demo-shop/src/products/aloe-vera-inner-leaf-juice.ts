import {
  demonstrationLabel,
  demonstrationSpecification,
  ingredient,
  supplementWarnings,
} from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = {
  file: "aloe-vera-inner-leaf-juice",
  alt: "One-litre bottle of aloe vera juice beside its carton",
};

export const aloeVeraInnerLeafJuice: DemoProduct = {
  handle: "aloe-vera-inner-leaf-juice",
  title: "Aloe Vera Inner Leaf Juice",
  category: "aloe",
  short_description:
    "Juice from the inner leaf of aloe vera (99.7%) in a one-litre bottle. Drink 50 ml a day, on its own or in water. Keep it in the fridge once opened and use it within 30 days.",
  description: [
    "Juice from the inner leaf of aloe vera, decolourised, with citric acid, ascorbic acid and potassium sorbate to keep it.",
    "Shake the bottle and drink 50 ml a day, on its own or in water. Once it is open, keep it in the fridge and use it within 30 days.",
  ],
  label: demonstrationLabel({
    legal_name: "Food supplement with aloe vera inner leaf juice",
    characterising_substances: ["aloe vera inner leaf juice"],
    ingredients: [
      ingredient("aloe vera inner leaf juice", { percent: 99.7 }),
      ingredient("acidity regulator: citric acid", { additive: "acidity regulator" }),
      ingredient("antioxidant: ascorbic acid", { additive: "antioxidant" }),
      ingredient("preservative: potassium sorbate", { additive: "preservative" }),
    ],
    quid: [{ ingredient: "aloe vera inner leaf juice", percent: 99.7 }],
    daily_portion: { text: "50 ml a day", amount: 50, unit: "ml", grams: null, millilitres: 50 },
    actives: [
      { id: "aloe_vera_juice", name: "Aloe vera inner leaf juice", form: null, amount: 50, unit: "ml" },
    ],
    directions: "Shake well. Drink 50 ml once a day, on its own or in water.",
    storage:
      "Store below 25 °C, away from direct sunlight. Refrigerate after opening and use within 30 days.",
    warnings: [...supplementWarnings, "WARN_ALOE"],
    seal: "Foil seal under the cap",
    supplier_spec: demonstrationSpecification({
      aloe: { inner_leaf: true, decolourised: true, aloin_ppm: 0.1 },
    }),
  }),
  variants: [
    {
      sku: "BAL-ALO-1000",
      title: "1 litre bottle",
      price_pence: 1895,
      weight_g: 1110,
      dimensions_mm: [85, 85, 270],
      net_quantity: { value: 1, unit: "l", text: "1 litre" },
      unit_count: null,
      unit_name: null,
      unit_price_per: "litre",
      unit_price_quantity: 1,
      servings: 20,
      supply_days: 20,
      min_remaining_shelf_life_days: 90,
      stock: 40,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "Standard-rated: food supplement",
  open_points: [
    "No authorised claim exists for aloe vera.",
    "The specification (inner leaf, decolourised, aloin 0.1 ppm) is a demonstration value.",
  ],
};
