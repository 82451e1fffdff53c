import type { BasketView } from "@balance/contracts/basket";
import type { PreparePaymentResponse } from "@balance/contracts/payment";
import type { MedusaContainer } from "@medusajs/framework/types";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { signOrderToken } from "../order/sign-order-token";
import { canTake } from "./ensure-payment-intent";
import { openStripe } from "./open-stripe";
import { isReleasing } from "./release-settlement";

/**
 * What another worker, who holds the settlement, has come to so far: the order, or the PaymentIntent for this very basket and
 * amount, as for a second tab whose shopper presses Pay too. Null while it has come to neither. A PaymentIntent that is
 * handed over too early is settled by its amount like any other.
 */
export async function resultOfOther(
  container: MedusaContainer,
  { id, version, total_pence }: BasketView,
): Promise<PreparePaymentResponse | null> {
  const row = await container
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .findSettlement({ basket_id: id });
  // the order stands from here on, whether or not its money is taken yet
  if (row?.order_id && row.order_number !== null)
    return { status: "ordered", order_token: signOrderToken(row.order_id) };
  const isSame = row?.basket_version === version && row.amount_pence === total_pence;
  if (!isSame || isReleasing(row) || row.state !== "prepared" || !row.payment_intent_id) return null;
  const intent = await openStripe().paymentIntents.retrieve(row.payment_intent_id);
  if (!canTake(intent, total_pence) || intent.amount !== total_pence) return null;
  return {
    status: "ready",
    payment_intent_id: intent.id,
    client_secret: intent.client_secret!,
    amount_pence: total_pence,
  };
}
