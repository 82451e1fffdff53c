/** A text that must stand where the claim stands. */
export interface RequiredText {
  field: "directions" | "near_claim";
  text: string;
}

/** What the daily portion must hold for a claim to be made. */
export type ClaimCondition =
  | {
      type: "source_nrv_15";
      /** Nutrient id, or "*" for a template that takes the nutrient from the label's actives. */
      nrv: string;
      min_amount?: number;
      unit?: string;
      min_pct?: number;
      basis: "recommended_daily_portion";
      excluded_sources?: string[];
    }
  | {
      type: "dose_min";
      active: string;
      min_amount: number;
      unit: string;
      basis:
        | "per_dose"
        | "per_day"
        | "per_portion"
        | "per_portion_per_day"
        | "per_100g"
        | "per_100kcal"
        | "energy_share"
        | "recommended_daily_portion";
      alternative?: { min_amount: number; unit: string; basis: "per_100kcal" };
      product_class?: string;
      excluded_actives?: string[];
      excluded_until?: string;
      required_texts?: RequiredText[];
      required_warnings?: string[];
    }
  | {
      type: "product_class";
      allowed_classes?: string[];
      forbidden_forms?: string[];
      min_cfu_per_gram?: number;
      starter_species?: string[];
      max_sugars_g_per_100?: number;
      no_added_mono_or_disaccharides?: boolean;
      no_food_used_for_sweetening?: boolean;
    }
  | { type: "never" };

/** An entry of the claim register. */
export interface AuthorisedClaim {
  id: string;
  kind: "health" | "nutrition";
  nutrient: string;
  /** The exact words; `{nutrient}` marks the two templates. */
  wording: string;
  condition: ClaimCondition;
  confidence: "sourced" | "verify";
  note?: string;
}
