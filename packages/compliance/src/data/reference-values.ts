/** Nutrient reference values for adults (Regulation (EU) 1169/2011 Annex XIII as it applies in Great Britain, SI 2019/651). */
export interface ReferenceValue {
  id: string;
  nutrient: string;
  /** Daily reference in `unit`. */
  nrv: number;
  unit: "mg" | "µg";
  /** The unit the label must declare. */
  display_unit: string;
}

export const referenceValues: readonly ReferenceValue[] = [
  {
    id: "vitamin_a",
    nutrient: "Vitamin A",
    nrv: 800,
    unit: "µg",
    display_unit: "µg RE",
  },
  {
    id: "vitamin_d",
    nutrient: "Vitamin D",
    nrv: 5,
    unit: "µg",
    display_unit: "µg",
  },
  {
    id: "vitamin_e",
    nutrient: "Vitamin E",
    nrv: 12,
    unit: "mg",
    display_unit: "mg α-TE",
  },
  {
    id: "vitamin_k",
    nutrient: "Vitamin K",
    nrv: 75,
    unit: "µg",
    display_unit: "µg",
  },
  {
    id: "vitamin_c",
    nutrient: "Vitamin C",
    nrv: 80,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "thiamin",
    nutrient: "Thiamin (vitamin B1)",
    nrv: 1.1,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "riboflavin",
    nutrient: "Riboflavin (vitamin B2)",
    nrv: 1.4,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "niacin",
    nutrient: "Niacin",
    nrv: 16,
    unit: "mg",
    display_unit: "mg NE",
  },
  {
    id: "vitamin_b6",
    nutrient: "Vitamin B6",
    nrv: 1.4,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "folic_acid",
    nutrient: "Folic acid",
    nrv: 200,
    unit: "µg",
    display_unit: "µg",
  },
  {
    id: "vitamin_b12",
    nutrient: "Vitamin B12",
    nrv: 2.5,
    unit: "µg",
    display_unit: "µg",
  },
  {
    id: "biotin",
    nutrient: "Biotin",
    nrv: 50,
    unit: "µg",
    display_unit: "µg",
  },
  {
    id: "pantothenic_acid",
    nutrient: "Pantothenic acid",
    nrv: 6,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "potassium",
    nutrient: "Potassium",
    nrv: 2000,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "chloride",
    nutrient: "Chloride",
    nrv: 800,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "calcium",
    nutrient: "Calcium",
    nrv: 800,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "phosphorus",
    nutrient: "Phosphorus",
    nrv: 700,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "magnesium",
    nutrient: "Magnesium",
    nrv: 375,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "iron",
    nutrient: "Iron",
    nrv: 14,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "zinc",
    nutrient: "Zinc",
    nrv: 10,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "copper",
    nutrient: "Copper",
    nrv: 1,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "manganese",
    nutrient: "Manganese",
    nrv: 2,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "fluoride",
    nutrient: "Fluoride",
    nrv: 3.5,
    unit: "mg",
    display_unit: "mg",
  },
  {
    id: "selenium",
    nutrient: "Selenium",
    nrv: 55,
    unit: "µg",
    display_unit: "µg",
  },
  {
    id: "chromium",
    nutrient: "Chromium",
    nrv: 40,
    unit: "µg",
    display_unit: "µg",
  },
  {
    id: "molybdenum",
    nutrient: "Molybdenum",
    nrv: 50,
    unit: "µg",
    display_unit: "µg",
  },
  {
    id: "iodine",
    nutrient: "Iodine",
    nrv: 150,
    unit: "µg",
    display_unit: "µg",
  },
];
