import { demonstrationLabel, ingredient } from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = {
  file: "vitamin-c-500-mg-capsules",
  alt: "White bottle of 90 vitamin C capsules with two capsules beside it",
};

export const vitaminC500MgCapsules: DemoProduct = {
  handle: "vitamin-c-500-mg-capsules",
  title: "Vitamin C 500 mg Capsules",
  category: "vitamins-minerals",
  short_description:
    "One capsule a day with 500 mg of vitamin C as L-ascorbic acid (625% NRV). 90 capsules with plant-cellulose shells, a 90-day supply.",
  description: [
    "Vitamin C as L-ascorbic acid, 500 mg in one capsule a day, with shells made from plant cellulose.",
    "One bottle holds 90 capsules, enough for 90 days.",
  ],
  label: demonstrationLabel({
    legal_name: "Food supplement with vitamin C",
    characterising_substances: ["vitamin C"],
    ingredients: [
      ingredient("vitamin C (L-ascorbic acid)"),
      ingredient("capsule shell: hydroxypropyl methylcellulose"),
      ingredient("bulking agent: microcrystalline cellulose", { additive: "bulking agent" }),
      ingredient("anti-caking agent: magnesium salts of fatty acids", { additive: "anti-caking agent" }),
    ],
    daily_portion: { text: "1 capsule a day", amount: 1, unit: "capsule", grams: 0.65, millilitres: null },
    actives: [{ id: "vitamin_c", name: "Vitamin C", form: null, amount: 500, unit: "mg" }],
    directions: "Take one capsule a day with water.",
    seal: "Sealed inner lid film",
    claims: [
      "C_COL_SKIN",
      "C_COL_CART",
      "C_COL_BONE",
      "C_COL_GUMS",
      "C_COL_TEETH",
      "C_COL_BV",
      "C_OX",
      "C_IMM",
      "C_TIRED",
      "C_ENERGY",
      "C_IRON",
    ],
  }),
  variants: [
    {
      sku: "BAL-VTC-90",
      title: "90 capsules",
      price_pence: 1195,
      weight_g: 110,
      dimensions_mm: [65, 65, 115],
      net_quantity: { value: 58.5, unit: "g", text: "90 capsules (58.5 g)" },
      unit_count: 90,
      unit_name: "capsule",
      unit_price_per: "item",
      unit_price_quantity: 90,
      servings: 90,
      supply_days: 90,
      min_remaining_shelf_life_days: 120,
      stock: 200,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "Standard-rated: food supplement",
  open_points: ["Below 1,000 mg a day, so the stomach advice is not needed."],
};
