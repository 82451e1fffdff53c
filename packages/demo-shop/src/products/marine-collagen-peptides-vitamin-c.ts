import { demonstrationLabel, demonstrationSpecification, ingredient } from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = {
  file: "marine-collagen-peptides-vitamin-c",
  alt: "White tub of marine collagen powder with a measuring scoop",
};

export const marineCollagenPeptidesVitaminC: DemoProduct = {
  handle: "marine-collagen-peptides-vitamin-c",
  title: "Marine Collagen Peptides with Vitamin C",
  category: "collagen",
  short_description:
    "A powder of hydrolysed marine collagen from fish with added vitamin C and nothing else. One level 10 g scoop a day in a drink. A 300 g tub is a 30-day supply. Contains fish.",
  description: [
    "Two ingredients: hydrolysed collagen made from fish, and vitamin C. The powder has a mild taste and dissolves in hot and cold drinks.",
    "A scoop is in the tub. One level scoop is 10 g, the daily portion, and the tub holds 30 of them.",
  ],
  label: demonstrationLabel({
    legal_name: "Food supplement with hydrolysed marine collagen (fish) and vitamin C",
    characterising_substances: ["collagen", "vitamin C"],
    ingredients: [
      ingredient("hydrolysed marine collagen (FISH)", {
        percent: 99.6,
        allergen: { word: "FISH", code: "fish" },
      }),
      ingredient("vitamin C (L-ascorbic acid)", { percent: 0.4 }),
    ],
    contains_allergens: ["fish"],
    quid: [
      { ingredient: "hydrolysed marine collagen", percent: 99.6 },
      { ingredient: "vitamin C", percent: 0.4 },
    ],
    daily_portion: { text: "1 scoop (10 g) a day", amount: 1, unit: "scoop", grams: 10, millilitres: null },
    actives: [
      { id: "hydrolysed_collagen", name: "Hydrolysed marine collagen", form: null, amount: 9960, unit: "mg" },
      { id: "vitamin_c", name: "Vitamin C", form: null, amount: 40, unit: "mg" },
    ],
    directions: "Stir one level scoop (10 g) into a cold or warm drink once a day.",
    not_suitable_for: ["vegetarians", "vegans", "people with a fish allergy"],
    seal: "Sealed inner lid film",
    claims: ["C_COL_SKIN", "C_IMM"],
    supplier_spec: demonstrationSpecification({
      species: "fish (demo, species not given)",
      allergens: ["fish"],
    }),
  }),
  variants: [
    {
      sku: "BAL-COL-MAR300",
      title: "300 g tub",
      price_pence: 2995,
      weight_g: 370,
      dimensions_mm: [100, 100, 130],
      net_quantity: { value: 300, unit: "g", text: "300 g" },
      unit_count: null,
      unit_name: null,
      unit_price_per: "kg",
      unit_price_quantity: 0.3,
      servings: 30,
      supply_days: 30,
      min_remaining_shelf_life_days: 90,
      stock: 96,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "Standard-rated: food supplement",
  open_points: ["The fish species is not given."],
};
