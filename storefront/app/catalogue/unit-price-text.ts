import type { ProductVariantView } from "@balance/contracts/catalogue";
import { penceOrPounds } from "./pence-or-pounds.ts";

/** "£318.84 per kg", "50p each"; null when there is no unit price (Price Marking Order 2004 as amended 2026). */
export function unitPriceText(unitPrice: ProductVariantView["unit_price"]): string | null {
  if (!unitPrice) return null;
  const { pence, per } = unitPrice;
  return `${penceOrPounds(pence)} ${per === "item" ? "each" : `per ${per}`}`;
}
