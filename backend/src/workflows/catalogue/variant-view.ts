import type { ProductVariantView, StockLevel } from "@balance/contracts/catalogue";
import { unitPrice } from "@balance/money/unit-price";
import { packContents } from "../../modules/label/pack-contents";
import { mostOfVariant } from "./most-of-variant";
import type { VariantForSale } from "./read-variants-for-sale";

const lowStock = 5;

/** Null `stock` means that it is not counted, or that orders may run ahead of it. */
export function stockLevel(stock: number | null): StockLevel {
  if (stock === null || stock > lowStock) return "in_stock";
  return stock > 0 ? "low" : "out";
}

/** What a page shows of one variant at the price being charged. */
export function variantView(
  variant: VariantForSale,
  metadata: Record<string, unknown> | null,
  pricePence: number,
  wasPence: number | null,
): ProductVariantView {
  const pack = packContents(metadata);
  return {
    id: variant.id,
    sku: variant.sku ?? "",
    title: variant.title,
    price_pence: pricePence,
    was_pence: wasPence,
    unit_price: pack.unit_price
      ? { pence: unitPrice(pricePence, pack.unit_price.quantity), per: pack.unit_price.per }
      : null,
    price_per_day_pence: pack.supply_days ? unitPrice(pricePence, pack.supply_days) : null,
    net_quantity: pack.net_quantity,
    servings: pack.servings,
    stock: stockLevel(variant.stock),
    available_quantity: mostOfVariant(variant),
  };
}
