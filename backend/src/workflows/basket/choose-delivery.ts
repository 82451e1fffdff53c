import type { MedusaContainer } from "@medusajs/framework/types";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { type BasketChange, refuse, toBasketChange } from "./basket-change";
import { loadPricedBasketParts } from "./load-priced-basket";

/** Takes one of the options that the basket is offered now. */
export async function chooseDelivery(
  container: MedusaContainer,
  basketId: string,
  optionId: string,
): Promise<BasketChange> {
  const priced = await loadPricedBasketParts(container, basketId);
  if (!priced.delivery_options.some(({ id }) => id === optionId)) {
    return refuse(
      "invalid_data",
      "This delivery is not offered for your basket. Choose one from the list.",
      "delivery_option_id",
    );
  }
  const change = toBasketChange(
    await container.resolve<BasketModuleService>(BASKET_MODULE).setDeliveryOption(basketId, optionId),
  );
  return change.changed ? { ...change, priced } : change;
}
