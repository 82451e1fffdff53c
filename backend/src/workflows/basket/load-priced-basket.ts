import { MedusaError } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { BasketView } from "@balance/contracts/basket";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { type PricedBasket, priceBasket } from "./price-basket";
import { signOrderToken } from "../order/sign-order-token";
import { viewBasket } from "./view-basket";

/**
 * Reads a basket and prices it afresh for a view; notes the prices that this view shows for the first time.
 * `decidedBy`: the pricing by which this request has just changed it.
 * Throws a MedusaError "not_found" when there is none with this id.
 */
export async function loadPricedBasket(
  container: MedusaContainer,
  id: string,
  decidedBy?: PricedBasket,
): Promise<BasketView> {
  return await showPriced(container, await loadPricedBasketParts(container, id, decidedBy));
}

/** Lays a pricing out for a view; notes the prices that it shows for the first time. */
export async function showPriced(container: MedusaContainer, priced: PricedBasket): Promise<BasketView> {
  const newlyShown = priced.lines.filter(
    ({ row, is_sold }) => is_sold && row.last_seen_unit_price_pence === null,
  );
  await container
    .resolve<BasketModuleService>(BASKET_MODULE)
    .rememberUnitPrices(
      newlyShown.map(({ line_item: { id: lineId, unit_price_pence } }) => ({ id: lineId, unit_price_pence })),
    );
  const { order_id } = priced.basket;
  return viewBasket(priced, order_id === null ? null : signOrderToken(order_id));
}

/** The same before it is laid out: with the rows, variants and promotions behind each amount. Writes nothing. */
export async function loadPricedBasketParts(
  container: MedusaContainer,
  id: string,
  decidedBy?: PricedBasket,
): Promise<PricedBasket> {
  const basket = await container.resolve<BasketModuleService>(BASKET_MODULE).readBasket(id);
  if (!basket) throw noSuchBasket();
  // the one change since is the caller's own, which the pricing has in it already
  if (decidedBy && basket.version === decidedBy.basket.version + 1) return { ...decidedBy, basket };
  return await priceBasket(container, basket);
}

export function noSuchBasket(): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such basket. Start a new one.");
}
