export type RuleSeverity = "block" | "review";
export type SurfaceKind = "shop" | "review" | "linked" | "editorial" | "treatment";

/** What may not be said where: phrases of the guard's little language and how grave they are on each kind of surface. */
export interface PatternRule {
  rule: string;
  on: Partial<Record<SurfaceKind, RuleSeverity>>;
  patterns: readonly string[];
  reason: string;
  suggestion?: string;
  /** Where alone the suggestion may stand. */
  suggestionOn?: SurfaceKind;
  /** Label fields that warn and instruct: there the rule would find what the law wants said. */
  offInLabelFields?: true;
  /** "antioxidant: tocopherol-rich extract" names what an additive does in the food. */
  offInIngredients?: true;
  /** An honest negation ("does not treat", "no evidence that") in front of it: what becomes of the finding. */
  negated?: "dropped" | "review";
  /** Advice to see a doctor, or a warning, in the same sentence: what becomes of the finding. */
  cautioned?: "dropped" | "review";
  /** Stands when the block holds an authorised claim of this product on the same subject (art 10(3)). */
  unlessSpecific?: true;
}
