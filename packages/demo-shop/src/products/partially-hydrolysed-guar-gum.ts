import { demonstrationLabel, ingredient, supplementWarnings } from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = { file: "partially-hydrolysed-guar-gum", alt: "Tub of guar gum fibre powder with a scoop" };

export const partiallyHydrolysedGuarGum: DemoProduct = {
  handle: "partially-hydrolysed-guar-gum",
  title: "Partially Hydrolysed Guar Gum (PHGG)",
  category: "fibre",
  short_description:
    "A soluble fibre powder made from guar beans, with nothing added. High in fibre: a 7 g scoop has 6 g. Dissolves in water. Start with half a scoop. 30 servings.",
  description: [
    "A soluble fibre made from guar beans and cut into shorter chains, so that it dissolves in water and stays thin to drink. It has almost no taste.",
    "Start with half a scoop. A level 7 g scoop holds 6 g of fibre, and the tub holds 30 scoops.",
  ],
  label: demonstrationLabel({
    legal_name: "Food supplement with partially hydrolysed guar gum fibre",
    characterising_substances: ["partially hydrolysed guar gum", "fibre"],
    ingredients: [ingredient("partially hydrolysed guar gum", { percent: 100 })],
    quid: [{ ingredient: "partially hydrolysed guar gum", percent: 100 }],
    daily_portion: { text: "1 scoop (7 g) a day", amount: 1, unit: "scoop", grams: 7, millilitres: null },
    actives: [{ id: "fibre", name: "Fibre", form: null, amount: 6.0, unit: "g" }],
    directions:
      "Dissolve one level scoop (7 g) in at least 250 ml of water once a day. Start with half a scoop.",
    warnings: [...supplementWarnings, "ADV_FIBRE_CHOKING"],
    seal: "Sealed inner lid film",
    claims: ["N_HIGH_FIBRE"],
  }),
  variants: [
    {
      sku: "BAL-PHG-210",
      title: "210 g tub",
      price_pence: 2195,
      weight_g: 265,
      dimensions_mm: [95, 95, 120],
      net_quantity: { value: 210, unit: "g", text: "210 g" },
      unit_count: null,
      unit_name: null,
      unit_price_per: "kg",
      unit_price_quantity: 0.21,
      servings: 30,
      supply_days: 30,
      min_remaining_shelf_life_days: 90,
      stock: 72,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "20% pending accountant: fibre powder",
  open_points: [
    "Nutrition claim only (86 g of fibre in 100 g); the claim on guar gum is not for the hydrolysed kind.",
  ],
};
