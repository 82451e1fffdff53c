/**
 * Daily amounts from supplements above which official UK advice asks for care. Not limits of the law: a basket that passes
 * one is shown a notice and may be bought. From the report "Safe Upper Levels for Vitamins and Minerals" of the Expert
 * Group on Vitamins and Minerals (2003), which the advisory statements of the Department of Health follow.
 * Data as of 22 November 2026, to be compared with the official source before launch: `confidence: "verify"` marks what
 * nobody has seen there yet. Nutrients that are not here have no such amount.
 */
export interface GuidanceMaximum {
  /** Id of a nutrient in the reference values. */
  nutrient: string;
  amount: number;
  unit: "mg" | "µg";
  confidence: "sourced" | "verify";
}

export const guidanceMaxima: readonly GuidanceMaximum[] = [
  { nutrient: "vitamin_a", amount: 1500, unit: "µg", confidence: "verify" },
  { nutrient: "vitamin_d", amount: 25, unit: "µg", confidence: "verify" },
  { nutrient: "vitamin_e", amount: 540, unit: "mg", confidence: "verify" },
  { nutrient: "vitamin_k", amount: 1000, unit: "µg", confidence: "verify" },
  { nutrient: "vitamin_c", amount: 1000, unit: "mg", confidence: "sourced" },
  { nutrient: "thiamin", amount: 100, unit: "mg", confidence: "verify" },
  { nutrient: "riboflavin", amount: 40, unit: "mg", confidence: "verify" },
  { nutrient: "niacin", amount: 500, unit: "mg", confidence: "verify" },
  { nutrient: "vitamin_b6", amount: 10, unit: "mg", confidence: "sourced" },
  { nutrient: "folic_acid", amount: 1000, unit: "µg", confidence: "verify" },
  { nutrient: "vitamin_b12", amount: 2000, unit: "µg", confidence: "verify" },
  { nutrient: "biotin", amount: 900, unit: "µg", confidence: "verify" },
  { nutrient: "pantothenic_acid", amount: 200, unit: "mg", confidence: "verify" },
  { nutrient: "potassium", amount: 3700, unit: "mg", confidence: "verify" },
  { nutrient: "calcium", amount: 1500, unit: "mg", confidence: "verify" },
  { nutrient: "phosphorus", amount: 250, unit: "mg", confidence: "verify" },
  { nutrient: "magnesium", amount: 400, unit: "mg", confidence: "verify" },
  { nutrient: "iron", amount: 17, unit: "mg", confidence: "verify" },
  { nutrient: "zinc", amount: 25, unit: "mg", confidence: "sourced" },
  { nutrient: "copper", amount: 10, unit: "mg", confidence: "verify" },
  { nutrient: "manganese", amount: 4, unit: "mg", confidence: "verify" },
  { nutrient: "selenium", amount: 200, unit: "µg", confidence: "verify" },
  { nutrient: "chromium", amount: 10000, unit: "µg", confidence: "verify" },
  { nutrient: "iodine", amount: 500, unit: "µg", confidence: "verify" },
];
