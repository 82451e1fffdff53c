import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYMENT_DESK_MODULE } from "../../modules/payment-desk";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { errorMessage } from "../settlement/error-message";
import { recordStripeRefunds } from "../settlement/record-stripe-refunds";

/**
 * Tells the customers of orders that were about to be cancelled and stand after all (the engine refused, or its process died)
 * of the refunds whose mail was left to the mail about the cancellation. Repeating it changes nothing.
 */
export async function sweepStandingOrders(container: MedusaContainer): Promise<void> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const overdue = await desk.overdueCancellations();
  if (overdue.length === 0) return;
  const standing = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order")
    .whereIn("id", overdue)
    .whereNot("status", "canceled")
    .pluck<string[]>("id");
  const settlements = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  for (const orderId of standing) {
    try {
      const settlement = await settlements.findSettlement({ order_id: orderId });
      await recordStripeRefunds(container, settlement?.payment_intent_id ?? null);
      await desk.forgetCancellation(orderId);
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The refunds of order ${orderId}, which was not cancelled, wait: ${errorMessage(error)}`);
    }
  }
}
