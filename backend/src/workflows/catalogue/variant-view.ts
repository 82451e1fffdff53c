import type { ProductVariantView, StockLevel } from "@balance/contracts/catalogue";
import { unitPrice } from "@balance/money/unit-price";
import { type PackFacts, packFacts } from "@balance/compliance/pack-facts";
import { packOfVariant } from "../../modules/label/pack-of-variant";
import type { ListedProduct } from "./read-products";
import { mostOfVariant } from "./most-of-variant";
import type { VariantForSale } from "./read-variants-for-sale";

/** Shoppers are told at this many that few are left. When staff order more is theirs to say for each item (lot/low-stock). */
const lowStock = 5;

/** Null `stock` means that it is not counted, or that orders may run ahead of it. */
export function stockLevel(stock: number | null): StockLevel {
  if (stock === null || stock > lowStock) return "in_stock";
  return stock > 0 ? "low" : "out";
}

/** What a page says of the pack; null while staff have not entered its net quantity. */
export function packView(
  metadata: Record<string, unknown> | null,
  portion: ListedProduct["portion"],
): PackFacts | null {
  const pack = packOfVariant(metadata);
  return pack && packFacts(pack, portion);
}

/** What a page shows of one variant at the price being charged. */
export function variantView(
  variant: VariantForSale,
  pack: PackFacts | null,
  pricePence: number,
  wasPence: number | null,
): ProductVariantView {
  return {
    id: variant.id,
    sku: variant.sku ?? "",
    title: variant.title,
    price_pence: pricePence,
    was_pence: wasPence,
    // an assortment of different things in one pack needs none (Price Marking Order 2004, Schedule 2)
    unit_price:
      pack && (variant.parts ?? []).length <= 1
        ? { pence: unitPrice(pricePence, pack.unit_price.quantity), per: pack.unit_price.per }
        : null,
    price_per_day_pence: pack?.supply_days ? unitPrice(pricePence, pack.supply_days) : null,
    net_quantity: pack?.net_quantity ?? null,
    servings: pack?.servings ?? null,
    stock: variant.is_sold ? stockLevel(variant.stock) : "not_sold",
    available_quantity: mostOfVariant(variant),
  };
}
