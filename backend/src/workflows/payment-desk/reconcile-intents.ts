import type { MedusaContainer } from "@medusajs/framework/types";
import type Stripe from "stripe";
import { PAYMENT_DESK_MODULE } from "../../modules/payment-desk";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import { recordStripeRefunds } from "../settlement/record-stripe-refunds";
import { compareIntent, type IntentFacts, intentKinds } from "./compare-payment-intent";
import { readBookFacts } from "./read-book-facts";

/** Younger ones are on their way: settling, its sweeper and the webhooks need no longer. */
export const settlingSeconds = 600;

/**
 * Holds PaymentIntents (with `latest_charge` expanded) against the books, and opens and closes their tasks. Refunds that
 * only Stripe knows are booked on the way, so that a lost webhook loses nothing.
 */
export async function reconcileIntents(
  container: MedusaContainer,
  intents: Stripe.PaymentIntent[],
): Promise<void> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const ids = intents.map(({ id }) => id);
  let books = await readBookFacts(container, ids);
  const facts = intents.map(factsOf);
  const apart = facts.filter(({ id, refunded_pence }) => {
    const known = books.get(id);
    return known?.is_current && known.order_id && known.refunded_pence !== refunded_pence;
  });
  for (const { id } of apart) await recordStripeRefunds(container, id);
  if (apart.length > 0) books = await readBookFacts(container, ids);
  for (const intent of facts) {
    const found = compareIntent(intent, books.get(intent.id) ?? null);
    for (const difference of found) await desk.openTask("stripe", difference);
    const gone = intentKinds.filter((kind) => !found.some((difference) => difference.kind === kind));
    await desk.closeTasks(gone, intent.id, "stripe");
  }
}

function factsOf(intent: Stripe.PaymentIntent): IntentFacts {
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  const refunded_pence = intent.status === "succeeded" ? (charge?.amount_refunded ?? 0) : 0;
  return {
    id: intent.id,
    status: intent.status,
    live_pence:
      intent.status === "requires_capture"
        ? intent.amount_capturable
        : intent.status === "succeeded"
          ? intent.amount_received - refunded_pence
          : 0,
    received_pence: intent.amount_received,
    refunded_pence,
    is_ours: intent.metadata.settlement_id !== undefined,
  };
}
