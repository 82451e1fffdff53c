import {
  demonstrationLabel,
  demonstrationSpecification,
  dryStorage,
  ingredient,
  supplementWarnings,
} from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = {
  file: "live-cultures-4-strain-capsules",
  alt: "Amber bottle of 60 capsules with two capsules beside it",
};

export const liveCulturesFourStrainCapsules: DemoProduct = {
  handle: "live-cultures-4-strain-capsules",
  title: "Live Cultures 4-Strain Capsules",
  category: "live-cultures",
  short_description:
    "Capsules with four named kinds of live culture, 20 billion CFU per capsule until the end of shelf life. One a day with food and water. No refrigeration needed. Contains milk.",
  description: [
    "Four named live cultures, five billion CFU of each in one capsule. The count is the one at the end of the shelf life, not at the time of making.",
    "The capsule shell is made from plant cellulose. One culture is grown on milk, so the capsules do not suit people with a milk allergy.",
  ],
  label: demonstrationLabel({
    legal_name: "Food supplement with live bacterial cultures",
    characterising_substances: [
      "Lactobacillus acidophilus",
      "Bifidobacterium animalis subsp. lactis",
      "Lacticaseibacillus rhamnosus",
      "Lactiplantibacillus plantarum",
    ],
    ingredients: [
      ingredient("bulking agent: microcrystalline cellulose", { additive: "bulking agent" }),
      ingredient("capsule shell: hydroxypropyl methylcellulose"),
      ingredient("Lactobacillus acidophilus (from MILK)", { allergen: { word: "MILK", code: "milk" } }),
      ingredient("Bifidobacterium animalis subsp. lactis"),
      ingredient("Lacticaseibacillus rhamnosus"),
      ingredient("Lactiplantibacillus plantarum"),
      ingredient("anti-caking agent: magnesium salts of fatty acids", { additive: "anti-caking agent" }),
    ],
    contains_allergens: ["milk"],
    daily_portion: { text: "1 capsule a day", amount: 1, unit: "capsule", grams: 0.4, millilitres: null },
    actives: [
      { id: "l_acidophilus", name: "Lactobacillus acidophilus", form: null, amount: 5, unit: "billion CFU" },
      {
        id: "b_lactis",
        name: "Bifidobacterium animalis subsp. lactis",
        form: null,
        amount: 5,
        unit: "billion CFU",
      },
      { id: "l_rhamnosus", name: "Lacticaseibacillus rhamnosus", form: null, amount: 5, unit: "billion CFU" },
      {
        id: "l_plantarum",
        name: "Lactiplantibacillus plantarum",
        form: null,
        amount: 5,
        unit: "billion CFU",
      },
      {
        id: "total_cfu",
        name: "Total live cultures at end of shelf life",
        form: null,
        amount: 20,
        unit: "billion CFU",
      },
    ],
    directions: "Take one capsule a day with food and water.",
    storage: `${dryStorage} No need to refrigerate.`,
    warnings: [...supplementWarnings, "ADV_CULTURES"],
    not_suitable_for: ["people with a milk allergy"],
    seal: "Sealed inner lid film",
    supplier_spec: demonstrationSpecification({ allergens: ["milk"] }),
  }),
  variants: [
    {
      sku: "BAL-CUL-60",
      title: "60 capsules",
      price_pence: 2995,
      weight_g: 75,
      dimensions_mm: [60, 60, 105],
      net_quantity: { value: 24, unit: "g", text: "60 capsules (24 g)" },
      unit_count: 60,
      unit_name: "capsule",
      unit_price_per: "item",
      unit_price_quantity: 60,
      servings: 60,
      supply_days: 60,
      min_remaining_shelf_life_days: 90,
      stock: 140,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "Standard-rated: food supplement",
  open_points: [
    "The real label must show the strain designations.",
    "No authorised claim exists for live bacteria, and neither product nor category may be named after an effect.",
  ],
};
