/**
 * Daily amounts from supplements above which official advice asks for care. Not limits of the law: a basket that passes one
 * is shown a notice and may be bought. Read at the sources named on 22 November 2026; most repeat the report "Safe Upper
 * Levels for Vitamins and Minerals" of the Expert Group on Vitamins and Minerals (2003), which the Committee on Toxicity keeps at
 * https://cot.food.gov.uk/committee/committee-on-toxicity/cotreports/cotjointreps/evmreport: its tables could not be read
 * there, so a source that repeats them is named. Put the report itself in its place once somebody has.
 *
 * A nutrient that is not here has no amount that we could read at a source: vitamin K, pantothenic acid, potassium. Niacin is
 * left out because its two forms differ (17 mg of nicotinic acid, 500 mg of nicotinamide) and a label may name neither.
 */
export const guidanceSources = {
  fsa_2003: {
    title:
      "Food Standards Agency, advice on the report of the Expert Group on Vitamins and Minerals, May 2003",
    address:
      "https://www.just-food.com/news/fsa-warns-of-danger-of-high-doses-of-vitamins-and-minerals_id90213.aspx",
  },
  fsa_selenium: {
    title: "Food Standards Agency, Eat well, Selenium (UK Government Web Archive)",
    address:
      "http://tna.europarchive.org/20100929190231/http:/www.eatwell.gov.uk/healthydiet/nutritionessentials/vitaminsandminerals/selenium/",
  },
  fsa_table: {
    title: "Food Standards Agency, table of over-the-counter doses and advice",
    address: "http://www.docstoc.com/docs/36461760/OTC-dose",
  },
  evm: {
    title: "Expert Group on Vitamins and Minerals, 2003, in a table beside the limits of the EU and the USA",
    address:
      "https://eco-supplements.com/scientific/the-maximum-tolerable-level-of-consumption-of-selected-nutrients/",
  },
  scotland: {
    title: "Food Standards Scotland, Vitamins and minerals",
    address: "https://www.foodstandards.gov.scot/consumers/healthy-eating/nutrition/vitamins-minerals/",
  },
  nidirect: { title: "nidirect, Vitamin E", address: "https://www.nidirect.gov.uk/articles/vitamin-e-0" },
  nhs_b: {
    title: "NHS, B vitamins and folic acid",
    address: "http://www.nhs.uk/conditions/vitamins-minerals/pages/vitamin-b.aspx",
  },
  nhs_d: {
    title: "NHS, Vitamin D, as quoted by Holland & Barrett",
    address:
      "https://hollandandbarrett.ie/the-health-hub/vitamins-and-supplements/vitamins/vitamin-d/identify-treat-vitamin-d-deficiency",
  },
  hse_b: {
    title: "Health Service Executive of Ireland, B vitamins and folic acid",
    address: "https://www2.hse.ie/conditions/vitamins-and-minerals/b-vitamins-and-folic-acid/",
  },
} as const;

export interface GuidanceMaximum {
  /** Id of a nutrient in the reference values. */
  nutrient: string;
  amount: number;
  unit: "mg" | "µg";
  /** Where the amount was read. */
  source: keyof typeof guidanceSources;
}

export const guidanceMaxima: readonly GuidanceMaximum[] = [
  // of food and supplements together
  { nutrient: "vitamin_a", amount: 1500, unit: "µg", source: "scotland" },
  { nutrient: "vitamin_d", amount: 100, unit: "µg", source: "nhs_d" },
  { nutrient: "vitamin_e", amount: 540, unit: "mg", source: "nidirect" },
  { nutrient: "vitamin_c", amount: 1000, unit: "mg", source: "fsa_2003" },
  { nutrient: "thiamin", amount: 100, unit: "mg", source: "nhs_b" },
  { nutrient: "riboflavin", amount: 40, unit: "mg", source: "hse_b" },
  { nutrient: "vitamin_b6", amount: 10, unit: "mg", source: "fsa_2003" },
  { nutrient: "folic_acid", amount: 1000, unit: "µg", source: "evm" },
  { nutrient: "vitamin_b12", amount: 2000, unit: "µg", source: "scotland" },
  { nutrient: "biotin", amount: 900, unit: "µg", source: "fsa_table" },
  { nutrient: "calcium", amount: 1500, unit: "mg", source: "scotland" },
  { nutrient: "phosphorus", amount: 250, unit: "mg", source: "scotland" },
  { nutrient: "magnesium", amount: 400, unit: "mg", source: "evm" },
  { nutrient: "iron", amount: 17, unit: "mg", source: "fsa_2003" },
  { nutrient: "zinc", amount: 25, unit: "mg", source: "evm" },
  { nutrient: "copper", amount: 10, unit: "mg", source: "evm" },
  // for older people the same source says 0.5 mg; the shop knows nobody's age
  { nutrient: "manganese", amount: 4, unit: "mg", source: "scotland" },
  { nutrient: "selenium", amount: 350, unit: "µg", source: "fsa_selenium" },
  { nutrient: "chromium", amount: 10000, unit: "µg", source: "fsa_2003" },
  { nutrient: "iodine", amount: 500, unit: "µg", source: "evm" },
];
