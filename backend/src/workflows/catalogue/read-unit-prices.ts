import { MedusaError } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { calculatePrices } from "./calculate-prices";
import type { VariantForSale } from "./read-variants-for-sale";
import { poundsToNearestPenny } from "@balance/money/pounds-to-nearest-penny";
import type { ShopSetting } from "./shop-setting";

/**
 * Unit prices in pence including VAT, by variant id: sales, price lists and prices by quantity as the pricing module
 * decides. A variant without a price is left out. Throws when the engine holds prices without VAT.
 */
export async function readUnitPrices(
  container: MedusaContainer,
  shop: ShopSetting,
  wanted: { variant: VariantForSale; quantity: number }[],
): Promise<Map<string, number>> {
  const priced = wanted.filter(({ variant }) => variant.price_set_id);
  // one call for all, and one more for each quantity that has a price of its own
  const byQuantity = Map.groupBy(priced, ({ variant, quantity }) =>
    variant.has_quantity_prices ? quantity : undefined,
  );
  const unitPrices = new Map<string, number>();
  for (const [quantity, group] of byQuantity) {
    const prices = await calculatePrices(
      container,
      shop,
      group.map(({ variant }) => variant.price_set_id!),
      quantity === undefined ? {} : { quantity },
    );
    for (const { variant } of group) {
      const price = prices.get(variant.price_set_id!);
      if (typeof price?.calculated_amount !== "number") continue;
      if (!price.is_calculated_price_tax_inclusive) {
        throw new MedusaError(
          MedusaError.Types.UNEXPECTED_STATE,
          "Prices in pounds are set up without VAT; the price preference for gbp must be tax inclusive.",
        );
      }
      unitPrices.set(variant.id, poundsToNearestPenny(price.calculated_amount));
    }
  }
  return unitPrices;
}
