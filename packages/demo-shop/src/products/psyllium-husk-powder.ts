import { demonstrationLabel, ingredient, supplementWarnings } from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = { file: "psyllium-husk-powder", alt: "Tub of psyllium husk powder with a 5 g scoop" };

export const psylliumHuskPowder: DemoProduct = {
  handle: "psyllium-husk-powder",
  title: "Psyllium Husk Powder",
  category: "fibre",
  short_description:
    "Finely ground psyllium husk with nothing added. High in fibre: a 5 g scoop has 4.4 g. Stir into a large glass of water and drink at once. A 300 g tub holds 60 servings.",
  description: [
    "The outer husk of the seed of Plantago ovata, finely ground. It thickens quickly in water, so stir it into a large glass and drink it at once, then drink a second glass.",
    "A level 5 g scoop holds 4.4 g of fibre. The scoop is in the tub.",
  ],
  label: demonstrationLabel({
    legal_name: "Food supplement with psyllium husk fibre",
    characterising_substances: ["psyllium husk (Plantago ovata)", "fibre"],
    ingredients: [ingredient("psyllium husk powder (Plantago ovata)", { percent: 100 })],
    quid: [{ ingredient: "psyllium husk", percent: 100 }],
    daily_portion: { text: "1 scoop (5 g) a day", amount: 1, unit: "scoop", grams: 5, millilitres: null },
    actives: [{ id: "fibre", name: "Fibre", form: null, amount: 4.4, unit: "g" }],
    directions:
      "Stir one level scoop (5 g) briskly into at least 250 ml of water and drink at once, then drink another glass of water. Once a day.",
    warnings: [...supplementWarnings, "ADV_FIBRE_CHOKING"],
    seal: "Sealed inner lid film",
    claims: ["N_HIGH_FIBRE"],
  }),
  variants: [
    {
      sku: "BAL-PSY-300",
      title: "300 g tub",
      price_pence: 1195,
      weight_g: 370,
      dimensions_mm: [110, 110, 150],
      net_quantity: { value: 300, unit: "g", text: "300 g" },
      unit_count: null,
      unit_name: null,
      unit_price_per: "kg",
      unit_price_quantity: 0.3,
      servings: 60,
      supply_days: 60,
      min_remaining_shelf_life_days: 90,
      stock: 150,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "20% pending accountant: fibre powder",
  open_points: [
    "Nutrition claim only (88 g of fibre in 100 g); ispaghula husk is also a licensed laxative, so nothing may be said of that use.",
  ],
};
