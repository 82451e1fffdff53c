import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import type { SettlementRow } from "../../modules/settlement/service";
import type { HeldSettlement } from "./hold-settlement";
import { releasePayment } from "./release-payment";
import { releaseClaims } from "./scarce-claims";
import { undoPlacement } from "./undo-placement";

/** Who dies over it leaves it due: the look that was planned for an unpaid basket is minutes or an hour away. */
const checkAgainMs = 20_000;

/**
 * Ends a settlement without an order: gives the money free, takes back what was placed, hands the basket back. The reason
 * is written first and is final (`isReleasing`): whoever goes on after a crash, or takes over from a worker that stood
 * still, ends the payment too, whatever has become possible meanwhile. `message` is for the shopper; null when nobody waits.
 */
export async function releaseSettlement(
  container: MedusaContainer,
  held: HeldSettlement,
  reason: string,
  message: string | null,
): Promise<void> {
  await held.note({ reason, shopper_message: message, next_check_at: new Date(Date.now() + checkAgainMs) });
  const released = await releasePayment(container, held);
  if (released === "refunded") {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Payment ${held.row.payment_intent_id} was captured without an order and is refunded (${reason})`,
      );
  }
  await endSettlement(container, held, reason);
}

/** The last part of it, for a payment that holds no money: takes back what was placed, hands claims and basket back. */
export async function endSettlement(
  container: MedusaContainer,
  held: HeldSettlement,
  reason: string,
): Promise<void> {
  const { basket_id } = held.row;
  // before an authorisation nothing was placed
  if (held.row.state === "authorised") await undoPlacement(container, held);
  await held.prove();
  await releaseClaims(container, { basket_id, order_id: null, reason });
  // before the last move, after which nobody comes back to this settlement
  await container.resolve<BasketModuleService>(BASKET_MODULE).reopenBasket(basket_id);
  await held.move("cancelled", { next_check_at: null, reason });
}

/** Whether a worker has decided that this payment becomes no order, and not come to the end of it. */
export function isReleasing({ state, reason }: SettlementRow): boolean {
  return reason !== null && (state === "prepared" || state === "authorised");
}
