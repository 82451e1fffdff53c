import type { MedusaContainer } from "@medusajs/framework/types";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { type BasketChange, refuse, toBasketChange } from "./basket-change";
import { noSuchBasket } from "./load-priced-basket";
import { priceBasket } from "./price-basket";

/** Keeps the code if it takes something off now, in the place of any other; else says why not. */
export async function applyDiscountCode(
  container: MedusaContainer,
  basketId: string,
  typedCode: string,
): Promise<BasketChange> {
  const baskets = container.resolve<BasketModuleService>(BASKET_MODULE);
  const basket = await baskets.readBasket(basketId);
  if (!basket) throw noSuchBasket();
  if (basket.status === "ordered") return toBasketChange("ordered");
  const priced = await priceBasket(container, { ...basket, discount_code: typedCode });
  const { discount, code_waits_for } = priced;
  if (!discount?.applied) {
    return refuse(
      "not_allowed",
      discount?.reason ?? `The code ${typedCode} takes nothing off your basket.`,
      "code",
      code_waits_for,
    );
  }
  const change = toBasketChange(await baskets.setDiscountCode(basketId, discount.code));
  return change.changed ? { ...change, priced } : change;
}
