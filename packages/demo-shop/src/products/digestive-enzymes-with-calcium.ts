import { demonstrationLabel, ingredient } from "../demonstration-label.ts";
import type { DemoProduct } from "../demo-product.ts";

const picture = {
  file: "digestive-enzymes-with-calcium",
  alt: "Amber bottle of 60 enzyme capsules with three capsules beside it",
};

export const digestiveEnzymesWithCalcium: DemoProduct = {
  handle: "digestive-enzymes-with-calcium",
  title: "Digestive Enzymes with Calcium",
  category: "enzymes",
  short_description:
    "Capsules with five enzymes from fermentation and 240 mg of calcium (30% NRV) in two capsules. Take one with each of two main meals. 60 capsules, a 30-day supply.",
  description: [
    "Amylase, protease, lactase, lipase and cellulase, made by fermentation, with calcium carbonate. Two capsules, the daily portion, hold 240 mg of calcium.",
    "Take one capsule with each of two main meals. The shells are made from plant cellulose.",
  ],
  label: demonstrationLabel({
    legal_name: "Food supplement with enzymes (amylase, protease, lactase, lipase, cellulase) and calcium",
    characterising_substances: ["calcium", "amylase", "protease", "lipase", "cellulase", "lactase"],
    ingredients: [
      ingredient("calcium carbonate"),
      ingredient(
        "enzyme blend on maltodextrin (amylase, protease, lactase, lipase, cellulase; fungal, Aspergillus)",
      ),
      ingredient("capsule shell: hydroxypropyl methylcellulose"),
    ],
    daily_portion: { text: "2 capsules a day", amount: 2, unit: "capsule", grams: 1.4, millilitres: null },
    actives: [
      { id: "calcium", name: "Calcium", form: "as calcium carbonate 600 mg", amount: 240, unit: "mg" },
      { id: "amylase", name: "Amylase", form: null, amount: 10000, unit: "DU" },
      { id: "protease", name: "Protease", form: null, amount: 40000, unit: "HUT" },
      { id: "lipase", name: "Lipase", form: null, amount: 2000, unit: "FIP" },
      { id: "cellulase", name: "Cellulase", form: null, amount: 1000, unit: "CU" },
      { id: "lactase", name: "Lactase", form: "4,500 FCC per capsule", amount: 9000, unit: "FCC" },
    ],
    directions: "Take one capsule with each of two main meals.",
    seal: "Sealed inner lid film",
    claims: ["CA_ENZ"],
  }),
  variants: [
    {
      sku: "BAL-ENZ-60",
      title: "60 capsules",
      price_pence: 2295,
      weight_g: 95,
      dimensions_mm: [60, 60, 105],
      net_quantity: { value: 42, unit: "g", text: "60 capsules (42 g)" },
      unit_count: 60,
      unit_name: "capsule",
      unit_price_per: "item",
      unit_price_quantity: 60,
      servings: 30,
      supply_days: 30,
      min_remaining_shelf_life_days: 90,
      stock: 88,
      picture: picture,
    },
  ],
  picture,
  vat_basis: "Standard-rated: food supplement",
  open_points: [
    "Check the enzymes' carriers for barley and wheat on the real specification.",
    "The lactase claim is not shown: it needs directions with each lactose-containing meal and its own sentence beside it.",
  ],
};
