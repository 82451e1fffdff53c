import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { type BasketChange, refuse, toBasketChange } from "./basket-change";
import { noSuchBasket } from "./load-priced-basket";
import { mostOfVariant } from "../catalogue/most-of-variant";
import { readVariantsForSale } from "../catalogue/read-variants-for-sale";
import { refuseQuantity } from "./refuse-quantity";
import { readShopSetting } from "../catalogue/shop-setting";

/** Sets how many of a line the shopper wants; going down is possible even where stock has fallen below. */
export async function changeLineQuantity(
  container: MedusaContainer,
  basketId: string,
  lineItemId: string,
  quantity: number,
): Promise<BasketChange> {
  const baskets = container.resolve<BasketModuleService>(BASKET_MODULE);
  const basket = await baskets.readBasket(basketId);
  if (!basket) throw noSuchBasket();
  const line = basket.line_items.find(({ id }) => id === lineItemId);
  if (!line) return toBasketChange("missing_line");
  if (quantity > line.quantity) {
    const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const shop = await readShopSetting(database);
    const variant = (await readVariantsForSale(database, shop, [line.variant_id])).get(line.variant_id);
    if (!variant?.is_sold)
      return refuse("not_found", "We do not sell this any more. Remove it to go on.", "quantity");
    if (quantity > mostOfVariant(variant)) return refuseQuantity(variant);
  }
  return toBasketChange(await baskets.setLineQuantity(basketId, lineItemId, quantity));
}
