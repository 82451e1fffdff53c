import type { LabelRecord } from "@balance/compliance/label-record";

export interface DemoPicture {
  /** Base name of the SVG source in `pictures/`, without its ending. */
  file: string;
  /** What can be seen, and never a claim. */
  alt: string;
}

export interface DemoVariant {
  sku: string;
  title: string;
  /** Including VAT. */
  price_pence: number;
  /** Of the parcel, with its pack. */
  weight_g: number;
  /** Length, width and height of the pack. */
  dimensions_mm: [number, number, number];
  /** In the unit that the unit price is made from: grams, millilitres or litres; for capsules and tablets the contents' weight. */
  net_quantity: { value: number; unit: "g" | "ml" | "l"; text: string };
  /** Sachets, capsules or tablets; null for powders and liquids. */
  unit_count: number | null;
  unit_name: "sachet" | "capsule" | "tablet" | null;
  /**
   * Worked out by hand, as the three after it: a test compares them with what the shop works out. Per (Price Marking Order 2004
   * as amended 2026); null for a set of different things, which needs none.
   */
  unit_price_per: "kg" | "litre" | "item" | null;
  /** `unit_price_per` in one pack: 0.345 kg, 60 items. */
  unit_price_quantity: number | null;
  servings: number;
  /** Days one pack lasts at the recommended portion; null for foods without one. */
  supply_days: number | null;
  /** We send nothing with less than this left before its best-before date. */
  min_remaining_shelf_life_days: number;
  /** On the shelf when the demonstration starts; null for a set, which has what its parts have. */
  stock: number | null;
  /** Of a set: what one unit of it takes from the shelf of other variants. */
  parts?: { sku: string; quantity: number }[];
  picture: DemoPicture;
}

export interface DemoProduct {
  handle: string;
  title: string;
  /** Handle of its category. */
  category: string;
  /** One tile's worth. */
  short_description: string;
  /** Paragraphs for the product page. */
  description: string[];
  label: LabelRecord;
  variants: DemoVariant[];
  picture: DemoPicture;
  /** Why the VAT rate is what it is; 20 % on all of them. */
  vat_basis: string;
  /** What a real seller must settle before the demonstration label becomes a real one. */
  open_points: string[];
}
