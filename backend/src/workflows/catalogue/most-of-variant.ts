import { lineQuantityLimit } from "../../modules/basket/line-quantity-limit";
import type { VariantForSale } from "./read-variants-for-sale";

/** The most of it that one basket may hold now. */
export function mostOfVariant(variant: Pick<VariantForSale, "is_sold" | "stock"> | undefined): number {
  if (!variant?.is_sold) return 0;
  return Math.min(lineQuantityLimit, variant.stock ?? lineQuantityLimit);
}
