import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import type { PaymentEventSubject } from "../../modules/settlement/service";
import { noteDecline } from "../payment-limit/note-decline";
import { errorMessage } from "./error-message";
import { noteDispute } from "./note-dispute";
import { recordStripeRefunds } from "./record-stripe-refunds";
import { settlePayment } from "./settle-payment";

const eventsAtOnce = 20;

/**
 * Works the inbox off: whatever is due, in any order, each event until it has gone through once. What an event says is
 * never believed; it only tells which payment to ask Stripe about. Run by a wake-up and by the sweeper.
 */
export async function processPaymentEvents(container: MedusaContainer): Promise<void> {
  const settlements = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  for (;;) {
    const events = await settlements.claimPaymentEvents(eventsAtOnce);
    for (const { id, type, payload } of events) {
      try {
        await processEvent(container, { id, type }, payload);
        await settlements.markPaymentEventProcessed(id);
      } catch (error) {
        logger.error(
          `Payment event ${id} (${type}) did not go through and will be tried again: ${errorMessage(error)}`,
        );
        await settlements.markPaymentEventFailed(id, errorMessage(error));
      }
    }
    if (events.length < eventsAtOnce) return;
  }
}

async function processEvent(
  container: MedusaContainer,
  { id, type }: { id: string; type: string },
  { object_id, payment_intent_id }: PaymentEventSubject,
): Promise<void> {
  switch (type) {
    case "payment_intent.payment_failed":
      await noteDecline(container, object_id, id);
      await settlePayment(container, object_id, { waitMs: 0 });
      return;
    case "payment_intent.amount_capturable_updated":
    case "payment_intent.succeeded":
    case "payment_intent.canceled":
      // nobody waits for the answer: a settlement that is being worked on is left to its worker, and to the sweeper
      await settlePayment(container, object_id, { waitMs: 0 });
      return;
    case "charge.refunded":
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
    case "charge.refund.updated":
      await recordStripeRefunds(container, payment_intent_id);
      return;
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.funds_withdrawn":
    case "charge.dispute.funds_reinstated":
    case "charge.dispute.closed":
      await noteDispute(container, object_id);
      return;
    default:
      // kept in the inbox, and of no concern to an order
      return;
  }
}
