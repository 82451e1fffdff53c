import { demonstrationLabel, ingredient } from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = {
  file: "zinc-citrate-15-mg-tablets",
  alt: "White bottle of 90 zinc tablets with two tablets beside it",
};

export const zincCitrate15MgTablets: DemoProduct = {
  handle: "zinc-citrate-15-mg-tablets",
  title: "Zinc Citrate 15 mg Tablets",
  category: "vitamins-minerals",
  short_description:
    "One small tablet a day with 15 mg of zinc as zinc citrate (150% NRV). Take with food. 90 tablets, a 90-day supply.",
  description: [
    "Zinc as zinc citrate, 15 mg in one small tablet a day. Take it with food and water.",
    "One bottle holds 90 tablets, enough for 90 days.",
  ],
  label: demonstrationLabel({
    legal_name: "Food supplement with zinc",
    characterising_substances: ["zinc"],
    ingredients: [
      ingredient("bulking agent: microcrystalline cellulose", { additive: "bulking agent" }),
      ingredient("zinc citrate"),
      ingredient("anti-caking agents: silicon dioxide, magnesium salts of fatty acids", {
        additive: "anti-caking agent",
      }),
    ],
    daily_portion: { text: "1 tablet a day", amount: 1, unit: "tablet", grams: 0.3, millilitres: null },
    actives: [{ id: "zinc", name: "Zinc", form: "as zinc citrate 48 mg", amount: 15, unit: "mg" }],
    directions: "Take one tablet a day with food and water.",
    seal: "Sealed inner lid film",
    claims: ["ZN_SKIN", "ZN_HAIR", "ZN_NAILS", "ZN_IMM", "ZN_OX", "ZN_PROT", "ZN_DIV", "ZN_MACRO"],
  }),
  variants: [
    {
      sku: "BAL-ZNC-90",
      title: "90 tablets",
      price_pence: 895,
      weight_g: 70,
      dimensions_mm: [55, 55, 95],
      net_quantity: { value: 27, unit: "g", text: "90 tablets (27 g)" },
      unit_count: 90,
      unit_name: "tablet",
      unit_price_per: "item",
      unit_price_quantity: 90,
      servings: 90,
      supply_days: 90,
      min_remaining_shelf_life_days: 120,
      stock: 180,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "Standard-rated: food supplement",
  open_points: ["15 mg is below the ceiling of 25 mg."],
};
