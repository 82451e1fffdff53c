import { demonstrationLabel, ingredient } from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";
import { vitaminC500MgCapsules as vitaminC } from "./vitamin-c-500-mg-capsules.ts";
import { zincCitrate15MgTablets as zinc } from "./zinc-citrate-15-mg-tablets.ts";

const picture = {
  file: "vitamin-c-and-zinc-set",
  alt: "Two white bottles side by side, one of 90 vitamin C capsules and one of 90 zinc tablets, with a capsule and a tablet before them",
};

/** Each part under its own name with its own list, as the bottles bear them (Regulation (EU) 1169/2011 Annex VII part E). */
function partIngredient({ title, label }: DemoProduct) {
  return ingredient(`${title} [${label.ingredients.map(({ name }) => name).join(", ")}]`);
}

/** Two bottles that are sold alone too, and come from the same shelf. */
export const vitaminCAndZincSet: DemoProduct = {
  handle: "vitamin-c-and-zinc-set",
  title: "Vitamin C and Zinc Set",
  category: "vitamins-minerals",
  short_description:
    "One bottle each of our Vitamin C 500 mg Capsules and our Zinc Citrate 15 mg Tablets. A 90-day supply of both.",
  description: [
    "Two bottles in one parcel: 90 Vitamin C 500 mg Capsules and 90 Zinc Citrate 15 mg Tablets, each in its own pack with its own label.",
    "One capsule and one tablet a day last 90 days. Below is what both labels say together; each bottle also has a page of its own.",
  ],
  label: demonstrationLabel({
    legal_name: "Set of two: food supplement with vitamin C, and food supplement with zinc",
    characterising_substances: ["vitamin C", "zinc"],
    ingredients: [partIngredient(vitaminC), partIngredient(zinc)],
    daily_portion: {
      text: "1 capsule and 1 tablet a day",
      amount: 2,
      unit: "capsule and tablet",
      grams: 0.95,
      millilitres: null,
    },
    actives: [...vitaminC.label.actives, ...zinc.label.actives],
    directions: "Take one capsule and one tablet a day with food and water.",
    seal: "Sealed inner lid film on each bottle",
    claims: [...vitaminC.label.claims, ...zinc.label.claims],
  }),
  variants: [
    {
      // sorts behind the singles that it is made of
      sku: "BAL-ZNC-VTC-SET",
      title: "90 capsules and 90 tablets",
      price_pence: 1990,
      weight_g: 180,
      dimensions_mm: [130, 65, 115],
      net_quantity: { value: 85.5, unit: "g", text: "85.5 g" },
      unit_count: null,
      unit_name: null,
      // an assortment of different items needs none (Price Marking Order 2004, Schedule 2)
      unit_price_per: null,
      unit_price_quantity: null,
      servings: 90,
      supply_days: 90,
      min_remaining_shelf_life_days: 120,
      stock: null,
      parts: [
        { sku: "BAL-VTC-90", quantity: 1 },
        { sku: "BAL-ZNC-90", quantity: 1 },
      ],
      picture,
    },
  ],
  picture,
  vat_basis: "Standard-rated: food supplements",
  open_points: ["Both bottles keep their own labels; nothing is repacked."],
};
