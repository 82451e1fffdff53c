import { type LabelEntry } from "../../modules/label/label-shape";

export const productStatuses = ["draft", "proposed", "published", "rejected"] as const;

/** What the product file holds of a product. Pictures, and whatever else the engine keeps, it leaves alone. */
export interface ProductRecord {
  handle: string;
  title: string;
  subtitle: string | null;
  description: string | null;
  status: (typeof productStatuses)[number];
  /** The engine's product type: "Set", "Gift" … */
  kind: string | null;
  /** Handles, in the order of the alphabet. */
  categories: string[];
  label: LabelEntry | null;
  variants: VariantRecord[];
}

export interface VariantRecord {
  sku: string;
  title: string;
  /** Including VAT; null where no price in pounds is given. */
  price_pence: number | null;
  weight_g: number | null;
  length_mm: number | null;
  width_mm: number | null;
  height_mm: number | null;
  /** As staff type them in the variant's metadata. */
  net_quantity: number | null;
  net_quantity_unit: string | null;
  unit_count: number | null;
  unit_name: string | null;
  min_remaining_shelf_life_days: number | null;
  is_counted: boolean;
  /** What a unit takes from the shelf of others, "SKU × 2"; empty unless it is a set. */
  parts: { sku: string; quantity: number }[];
  lots: LotRecord[];
}

export interface LotRecord {
  code: string;
  best_before: string | null;
  /** Units there are of it, wherever they stand. */
  quantity: number;
  supplier: string | null;
  invoice_reference: string | null;
  received_on: string | null;
}

export function newProduct(handle: string): ProductRecord {
  return {
    handle,
    title: "",
    subtitle: null,
    description: null,
    status: "draft",
    kind: null,
    categories: [],
    label: null,
    variants: [],
  };
}

export function newVariant(sku: string): VariantRecord {
  return {
    sku,
    title: "",
    price_pence: null,
    weight_g: null,
    length_mm: null,
    width_mm: null,
    height_mm: null,
    net_quantity: null,
    net_quantity_unit: null,
    unit_count: null,
    unit_name: null,
    min_remaining_shelf_life_days: null,
    is_counted: true,
    parts: [],
    lots: [],
  };
}

export function newLot(code: string): LotRecord {
  return {
    code,
    best_before: null,
    quantity: 0,
    supplier: null,
    invoice_reference: null,
    received_on: null,
  };
}
