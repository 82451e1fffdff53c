import type { RegulatoryClass } from "./label-record.ts";

/** When a text belongs on a label. */
export type TextTrigger =
  | { type: "always" | "optional"; regulatory_class: RegulatoryClass[]; when?: string }
  | { type: "daily_amount"; nutrient: string; op: ">" | ">="; amount: number; unit: string }
  | { type: "manual_review"; nutrients: string[]; when: string }
  | { type: "ingredient_any"; ingredients: string[] }
  | { type: "ingredient_class"; additive_class: string }
  | { type: "ingredient_share"; additive_class: string; op: ">"; percent: number }
  | { type: "product"; sku: string[] };

/** A sentence that the law or the shop wants on labels. */
export interface LabelText {
  id: string;
  kind: "statutory" | "table_note" | "voluntary" | "advisory" | "spec_check" | "product_warning";
  /** Null: no fixed words, a person decides. */
  text: string | null;
  trigger: TextTrigger;
  show_in: "legal_name" | "warnings" | "actives_table" | "admin" | "beside_name";
  confidence: "sourced" | "verify";
  /** A person must settle it before the product is published. */
  blocks_publication?: boolean;
  note?: string;
}
