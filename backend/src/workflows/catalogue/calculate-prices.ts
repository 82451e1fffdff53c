import type { CalculatedPriceSet, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { answersOf } from "./answers-of";
import type { ShopSetting } from "./shop-setting";

/**
 * What the pricing module asks in pounds for these price sets, by their ids; one without a price is left out. Asked once in
 * an era of prices, three statements each time. `depends` is what rules and quantities are held against.
 */
export async function calculatePrices(
  container: MedusaContainer,
  shop: ShopSetting,
  priceSetIds: readonly string[],
  depends: { quantity?: number; item_total?: number },
): Promise<Map<string, CalculatedPriceSet>> {
  const context = { currency_code: "gbp", region_id: shop.region_id, ...depends };
  const kept = answersOf<CalculatedPriceSet | null>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    "prices",
    shop.eras.prices,
  );
  const asked = JSON.stringify(context);
  const found = new Map(priceSetIds.map((id) => [id, kept.get(id + asked)]));
  const missing = [...found.keys()].filter((id) => found.get(id) === undefined);
  if (missing.length > 0) {
    const prices = await container.resolve(Modules.PRICING).calculatePrices({ id: missing }, { context });
    const byId = new Map(prices.map((price) => [price.id, price]));
    for (const id of missing) {
      const price = byId.get(id) ?? null;
      kept.set(id + asked, price);
      found.set(id, price);
    }
  }
  return new Map([...found].flatMap(([id, price]) => (price ? [[id, price]] : [])));
}
