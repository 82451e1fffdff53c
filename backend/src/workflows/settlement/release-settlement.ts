import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import type { HeldSettlement } from "./hold-settlement";
import { releasePayment } from "./release-payment";
import { releaseClaims } from "./scarce-claims";
import { undoPlacement } from "./undo-placement";

/**
 * Ends a settlement without an order: gives the money free, takes back what was placed, hands the basket back. The reason
 * is written first, so that whoever goes on after a crash knows it. `message` is for the shopper; null when nobody waits.
 */
export async function releaseSettlement(
  container: MedusaContainer,
  held: HeldSettlement,
  reason: string,
  message: string | null,
): Promise<void> {
  await held.note({ reason, shopper_message: message });
  const released = await releasePayment(container, held.row);
  if (released === "refunded") {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Payment ${held.row.payment_intent_id} was captured without an order and is refunded (${reason})`,
      );
  }
  // before an authorisation nothing was placed
  if (held.row.state === "authorised") await undoPlacement(container, held);
  await releaseClaims(container, { basket_id: held.row.basket_id, order_id: null, reason });
  await held.move("cancelled", { next_check_at: null });
  await container.resolve<BasketModuleService>(BASKET_MODULE).reopenBasket(held.row.basket_id);
}
