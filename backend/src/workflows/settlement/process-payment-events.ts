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
        await deeds.get(type)?.(container, payload, id);
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

/** Whether anything follows from such an event. The others are kept in the inbox as dealt with: who asks later finds them. */
export function concernsOrders(type: string): boolean {
  return deeds.has(type);
}

type Deed = (container: MedusaContainer, subject: PaymentEventSubject, eventId: string) => Promise<void>;

/** Nobody waits for the answer: a settlement that is being worked on is left to its worker, and to the sweeper. */
const settle: Deed = async (container, { object_id }) => {
  await settlePayment(container, object_id, { waitMs: 0 });
};
const settleDeclined: Deed = async (container, subject, eventId) => {
  await noteDecline(container, subject.object_id, eventId);
  await settle(container, subject, eventId);
};
const recordRefunds: Deed = (container, { payment_intent_id }) =>
  recordStripeRefunds(container, payment_intent_id);
const recordDispute: Deed = (container, { object_id }) => noteDispute(container, object_id);

const deeds = new Map<string, Deed>([
  ["payment_intent.payment_failed", settleDeclined],
  ["payment_intent.amount_capturable_updated", settle],
  ["payment_intent.succeeded", settle],
  ["payment_intent.canceled", settle],
  ["charge.refunded", recordRefunds],
  ["refund.created", recordRefunds],
  ["refund.updated", recordRefunds],
  ["refund.failed", recordRefunds],
  ["charge.refund.updated", recordRefunds],
  ["charge.dispute.created", recordDispute],
  ["charge.dispute.updated", recordDispute],
  ["charge.dispute.funds_withdrawn", recordDispute],
  ["charge.dispute.funds_reinstated", recordDispute],
  ["charge.dispute.closed", recordDispute],
]);
