/**
 * A product's label as it is stored: every particular of Regulation (EU) 1169/2011 art 9 and of the Food Supplements
 * Regulations 2003 that must be free to read before a purchase, and what is known about who checked it. Plain JSON, so
 * that a database column, a form and a page hold the same thing. `null` always means "not given" or "does not apply".
 */

export type RegulatoryClass = "food_supplement" | "food";

/** The fourteen of Annex II of Regulation (EU) 1169/2011. */
export type AllergenCode =
  | "cereals_gluten"
  | "crustaceans"
  | "eggs"
  | "fish"
  | "peanuts"
  | "soya"
  | "milk"
  | "nuts"
  | "celery"
  | "mustard"
  | "sesame"
  | "sulphites"
  | "lupin"
  | "molluscs";

export interface LabelIngredient {
  /** As printed, with its class name where it is an additive: "sweetener: steviol glycosides". */
  name: string;
  allergen_codes: AllergenCode[];
  /** The allergen word inside `name` that must stand out (art 21), or null. */
  emphasise: string | null;
  /** Share of the product by weight. */
  percent: number | null;
  /** "sweetener", "polyol", "acidity regulator" … or null when it is no additive. */
  additive_class: string | null;
}

export interface LabelActive {
  /** Id of a nutrient in the reference values ("vitamin_c") or of another substance ("l_glutamine"). */
  id: string;
  name: string;
  /** "as zinc citrate 48 mg" */
  form: string | null;
  /** Per recommended daily portion, in `unit`. */
  amount: number;
  /** "mg", "µg", "g", "ml", "billion CFU", "FCC" … */
  unit: string;
}

export interface NutritionAmounts {
  energy_kj: number;
  energy_kcal: number;
  fat_g: number;
  saturates_g: number;
  carbohydrate_g: number;
  sugars_g: number;
  fibre_g: number;
  protein_g: number;
  salt_g: number;
}

/** Food supplements are exempt (Annex V); every other food has one. */
export interface LabelNutrition {
  basis: "per 100 g" | "per 100 ml";
  per_100: NutritionAmounts;
  /** "15 g" */
  serving: string | null;
  per_serving: NutritionAmounts | null;
}

export interface DailyPortion {
  /** As printed: "1 sachet (11.5 g) a day". */
  text: string;
  amount: number;
  unit: string;
  /** Mass of the daily portion; null when it is measured in millilitres. */
  grams: number | null;
  /** Volume of the daily portion; null when it is weighed. */
  millilitres: number | null;
}

/** The food business operator under whose name the food is marketed (art 8(1)); often the brand, not the shop. */
export interface LabelOperator {
  name: string;
  address: string;
  /** True while name and address only hold a place. */
  placeholder: boolean;
}

export interface SupplierSpecification {
  document: string;
  version: string | null;
  /** Animal species of the raw material, where there is one. */
  species: string | null;
  allergens: AllergenCode[];
  may_contain: AllergenCode[];
  /** Aloe only: what the supplier states of leaf, decolourising and aloin. Missing, the product can't be sold. */
  aloe: { inner_leaf: boolean; decolourised: boolean; aloin_ppm: number } | null;
}

/** Who looked, when, and at what. */
export interface LabelCheck {
  /** ISO 8601 date and time, UTC. */
  at: string;
  by: string;
  source_doc: string;
}

/** A product name that suggests an effect needs one of these claims directly under it (Regulation (EC) 1924/2006 art 1(3)). */
export interface BrandNameClaim {
  claim: string;
  fallback: string | null;
}

export interface LabelRecord {
  /** For a supplement it contains "food supplement" and names the characterising substances. */
  legal_name: string;
  regulatory_class: RegulatoryClass;
  characterising_substances: string[];
  /** In descending order of weight. */
  ingredients: LabelIngredient[];
  contains_allergens: AllergenCode[];
  /** "May contain" statement; only for a documented risk. */
  may_contain: AllergenCode[];
  /** What the maker states of allergens beyond the law's two lines: "Made where no milk is handled." Null when nothing. */
  allergen_free_text: string | null;
  /** Percentages of ingredients that the name or the picture stresses (art 22). */
  quid: { ingredient: string; percent: number }[];
  /** "with sweetener(s)" must stand beside the name (Annex III). */
  has_sweetener: boolean;
  daily_portion: DailyPortion;
  /** Amounts per recommended daily portion; empty for a food without a facts table. */
  actives: LabelActive[];
  nutrition: LabelNutrition | null;
  directions: string;
  storage: string;
  /** Ids of statutory texts, in the order of the label. */
  warnings: string[];
  not_suitable_for: string[];
  country_of_origin: string | null;
  operator: LabelOperator;
  /** A seal that is broken ends the right to cancel (Consumer Contracts Regulations 2013 reg 28(3)(a)). */
  sealed_for_hygiene: boolean;
  /** What the seal is: "Sealed inner lid film". */
  seal: string | null;
  /** Ids of the authorised claims to show, in this order. */
  claims: string[];
  brand_name_needs_claim: BrandNameClaim | null;
  novel_food_checked: LabelCheck | null;
  supplier_spec: SupplierSpecification | null;
  /** Null until a named person has compared the record with the real label; such a product can't be sold. */
  label_verified: LabelCheck | null;
  /** True while the label is demonstration data; production settings refuse to sell it. */
  is_demonstration: boolean;
}
