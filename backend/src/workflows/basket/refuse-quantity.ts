import { lineQuantityLimit } from "../../modules/basket/line-quantity-limit";
import { type BasketChange, refuse } from "./basket-change";
import { mostOfVariant } from "../catalogue/most-of-variant";
import type { VariantForSale } from "../catalogue/read-variants-for-sale";

/** Says the most that can be sent only to somebody who asked for more: shown unasked it would press shoppers. */
export function refuseQuantity(variant: VariantForSale): BasketChange {
  const most = mostOfVariant(variant);
  const message =
    most === 0
      ? `${variant.product_title} is out of stock at the moment.`
      : most === lineQuantityLimit
        ? `One order can hold ${lineQuantityLimit} of the same thing at most. Write to us if you need more.`
        : `We have not enough of ${variant.product_title} for that quantity; the most we can send is ${most}.`;
  return refuse("not_allowed", message, "quantity");
}
