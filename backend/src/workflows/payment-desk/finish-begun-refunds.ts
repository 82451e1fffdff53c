import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { refundMetadata } from "../../modules/stripe-payment/refund-attempt";
import { openStripe } from "../settlement/open-stripe";
import { type EngineRefund, mayBeOnItsWay, type RefundedPayment } from "./engine-refunds";

/** The note of a refund that was made in Stripe's dashboard; `adoptedFrom` reads it. */
export function dashboardNote(stripeRefundId: string): string {
  return `Refunded in Stripe's dashboard (${stripeRefundId})`;
}

function adoptedFrom(note: string | null): string | undefined {
  return /\((re_\w+)\)$/.exec(note ?? "")?.[1];
}

/**
 * Ends refunds that the engine wrote down and that Stripe knows nothing of, because the process died in between. What
 * staff asked for is then paid, under the key of the first attempt, so that it can't be paid twice; what was the record
 * of a refund in Stripe's dashboard is signed there. One that Stripe refuses for good is struck from the books.
 * False when there was none.
 */
export async function finishBegunRefunds(
  container: MedusaContainer,
  paymentIntentId: string,
  atStripe: Stripe.Refund[],
  { refunds }: RefundedPayment,
): Promise<boolean> {
  const known = new Set(atStripe.map(({ metadata }) => metadata?.refund_id));
  const begun = refunds.filter((refund) => !known.has(refund.id) && !mayBeOnItsWay(refund));
  for (const refund of begun) await finish(container, paymentIntentId, refund);
  return begun.length > 0;
}

async function finish(
  container: MedusaContainer,
  payment_intent: string,
  refund: EngineRefund,
): Promise<void> {
  const metadata = refundMetadata(refund.id, refund.attempt);
  const adopted = adoptedFrom(refund.note);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    if (adopted) await openStripe().refunds.update(adopted, { metadata });
    else {
      await openStripe().refunds.create(
        { payment_intent, amount: refund.amount_pence, metadata },
        { idempotencyKey: refund.attempt ?? refund.id },
      );
    }
    logger.warn(`Refund ${refund.id} of ${payment_intent} was begun by a process that died; it is made now`);
  } catch (error) {
    const { StripeIdempotencyError, StripeInvalidRequestError } = Stripe.errors;
    // of two records of one attempt, the other is the one that was paid
    const isRefusal = error instanceof StripeInvalidRequestError || error instanceof StripeIdempotencyError;
    // 409: the first attempt runs at Stripe just now
    if (!isRefusal || error.statusCode === 409) throw error;
    await container.resolve(Modules.PAYMENT).deleteRefunds([refund.id]);
    logger.error(`Refund ${refund.id} of ${payment_intent} is struck from the books: ${error.message}`);
  }
}
