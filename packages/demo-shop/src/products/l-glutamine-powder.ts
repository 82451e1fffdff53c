import { demonstrationLabel, ingredient, supplementWarnings } from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = { file: "l-glutamine-powder", alt: "White tub of L-glutamine powder with a measuring scoop" };

export const lGlutaminePowder: DemoProduct = {
  handle: "l-glutamine-powder",
  title: "L-Glutamine Powder",
  category: "amino-acids",
  short_description:
    "A single-ingredient powder: L-glutamine made by fermentation, with nothing added. One level 5 g scoop a day in water. A 250 g tub holds 50 servings.",
  description: [
    "One ingredient and nothing else: the amino acid L-glutamine, made by fermentation. It is a fine white powder with almost no taste.",
    "Mix one level 5 g scoop into a glass of water. The scoop is in the tub.",
  ],
  label: demonstrationLabel({
    legal_name: "Food supplement with L-glutamine",
    characterising_substances: ["L-glutamine"],
    ingredients: [ingredient("L-glutamine (fermented)", { percent: 100 })],
    quid: [{ ingredient: "L-glutamine", percent: 100 }],
    daily_portion: { text: "1 scoop (5 g) a day", amount: 1, unit: "scoop", grams: 5, millilitres: null },
    actives: [{ id: "l_glutamine", name: "L-glutamine", form: null, amount: 5, unit: "g" }],
    directions: "Mix one level scoop (5 g) with 200 ml of water once a day.",
    warnings: [...supplementWarnings, "WARN_GLN"],
    seal: "Sealed inner lid film",
  }),
  variants: [
    {
      sku: "BAL-GLU-250",
      title: "250 g tub",
      price_pence: 1795,
      weight_g: 310,
      dimensions_mm: [95, 95, 120],
      net_quantity: { value: 250, unit: "g", text: "250 g" },
      unit_count: null,
      unit_name: null,
      unit_price_per: "kg",
      unit_price_quantity: 0.25,
      servings: 50,
      supply_days: 50,
      min_remaining_shelf_life_days: 90,
      stock: 110,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "Standard-rated: food supplement",
  open_points: ["No authorised claim exists for L-glutamine."],
};
