import type { GoodsLabel } from "@balance/contracts/goods-label";
import type { Trader } from "@balance/contracts/trader";
import type { ParcelContent } from "./read-parcels";

/** A parcel with all that its papers say. */
export interface ParcelOnPaper {
  parcel: ParcelContent;
  trader: Trader;
  number: string;
  placed_at: Date;
  delivery_name: string;
  /** Name and address, without empty lines. */
  to: string[];
  /** Of the foods in it, by line id; an address label has none. */
  labels: Map<string, GoodsLabel[]>;
}
