import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PRICE_HISTORY_MODULE } from "../../modules/price-history";
import type PriceHistoryModuleService from "../../modules/price-history/service";
import { readUnitPrices } from "../catalogue/read-unit-prices";
import { readVariantsForSale } from "../catalogue/read-variants-for-sale";
import { readShopSetting } from "../catalogue/shop-setting";

/** Keeps a large shop's sweep from holding the one JavaScript thread. */
const variantsAtOnce = 200;

/**
 * Notes what shoppers are asked now for everything on sale, by the very functions that price pages and baskets. Nothing
 * happens when nothing has changed or when another worker is at it; the next sweep finds what this one came too early for.
 */
export async function recordPrices(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await container.resolve<PriceHistoryModuleService>(PRICE_HISTORY_MODULE).record(async () => {
    const shop = await readShopSetting(database);
    const { rows } = await database.raw<{ rows: { id: string }[] }>(
      "select id from product_variant where deleted_at is null order by id",
    );
    const ids = rows.map(({ id }) => id);
    const prices = new Map<string, number>();
    for (let start = 0; start < ids.length; start += variantsAtOnce) {
      const variants = await readVariantsForSale(database, shop, ids.slice(start, start + variantsAtOnce));
      const wanted = [...variants.values()]
        .filter(({ is_sold }) => is_sold)
        .map((variant) => ({ variant, quantity: 1 }));
      for (const [id, pence] of await readUnitPrices(container, shop, wanted)) prices.set(id, pence);
    }
    return prices;
  });
}
