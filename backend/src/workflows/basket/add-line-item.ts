import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { AddLineItemRequest } from "@balance/contracts/basket";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { type BasketChange, refuse, toBasketChange } from "./basket-change";
import { mostOfVariant } from "../catalogue/most-of-variant";
import { readVariantsForSale } from "../catalogue/read-variants-for-sale";
import { notSoldYet } from "./not-sold-yet";
import { refuseQuantity } from "./refuse-quantity";
import { readShopSetting } from "../catalogue/shop-setting";

/**
 * Adds to the quantity already in the basket. Stock is looked at only to tell the shopper early; what decides is the
 * reservation at payment. A plain function, as all of the basket's changes: one guarded transaction needs no undo, and
 * each run of the workflow engine costs about 3 ms of CPU.
 */
export async function addLineItem(
  container: MedusaContainer,
  basketId: string,
  { variant_id, quantity }: AddLineItemRequest,
): Promise<BasketChange> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const shop = await readShopSetting(database);
  const variant = (await readVariantsForSale(database, shop, [variant_id])).get(variant_id);
  if (variant?.is_shown && !variant.is_sold)
    return refuse("not_allowed", notSoldYet(variant.product_title), "variant_id");
  if (!variant?.is_sold) return refuse("not_found", "We do not sell this, or not any more.", "variant_id");
  const outcome = await container
    .resolve<BasketModuleService>(BASKET_MODULE)
    .addToLine(basketId, { variant_id, quantity, most: mostOfVariant(variant) });
  return outcome === "too_many" ? refuseQuantity(variant) : toBasketChange(outcome);
}
