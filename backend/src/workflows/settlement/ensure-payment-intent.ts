import { penceToPounds } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MedusaError } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { createPaymentIntent as requestPaymentIntent } from "../../modules/stripe-payment/create-payment-intent";
import { paymentIntentData, sessionStatus } from "../../modules/stripe-payment/payment-intent-data";
import { exactly, insertRows } from "../insert-rows";
import { linkPaymentCollection } from "./link-payment-collection";
import type { HeldSettlement } from "./hold-settlement";
import { openStripe } from "./open-stripe";
import { releasePayment } from "./release-payment";
import { runPrepared } from "../../run-prepared";

const stripeProviderId = "pp_stripe_stripe";
const currency = "gbp";
/** How long after a preparation the sweeper first looks whether it was paid. */
const firstCheckMs = 2 * 60_000;

/** What a settlement says of a payment that begins now: nothing of any before it. */
export function beginning() {
  return {
    reason: null,
    shopper_message: null,
    check_count: 0,
    next_check_at: new Date(Date.now() + firstCheckMs),
  };
}

/** What the shopper agreed to pay for: the engine's cart, its total and the basket's version that it was written from. */
export interface Agreed {
  cart_id: string;
  amount_pence: number;
  basket_version: number;
}

/** The settlement's PaymentIntent as Stripe has it now; null when there is none. */
export async function findPaymentIntent(
  container: MedusaContainer,
  held: HeldSettlement,
): Promise<Stripe.PaymentIntent | null> {
  if (!held.row.payment_intent_id) {
    // a collection without PaymentIntent: a worker died while it asked Stripe, or before it noted the answer
    if (!held.row.payment_collection_id) return null;
    await createPaymentIntent(container, held);
  }
  return await openStripe().paymentIntents.retrieve(held.row.payment_intent_id!);
}

/**
 * One live PaymentIntent for exactly the agreed amount: `existing` if it can still take it, with its amount changed where
 * it differs, else a new one after the old one is cancelled. Null when the cart costs nothing.
 * The settlement ends in state `prepared`.
 */
export async function ensurePaymentIntent(
  container: MedusaContainer,
  held: HeldSettlement,
  existing: Stripe.PaymentIntent | null,
  agreed: Agreed,
): Promise<{ id: string; client_secret: string } | null> {
  if (existing && canTake(existing, agreed.amount_pence)) {
    // the settlement first: until the PaymentIntent follows, the two differ, and what differs is never settled
    await held.move("prepared", { ...agreed, ...beginning() });
    await changeAmount(container, held, existing);
    return { id: existing.id, client_secret: existing.client_secret! };
  }
  if (existing && existing.status !== "canceled") {
    // noted first, as every release: from here on nobody settles this one
    await held.note({ reason: "replaced", shopper_message: null });
    await releasePayment(container, held);
  }
  const none = { payment_intent_id: null, payment_session_id: null, payment_collection_id: null };
  await held.move("prepared", { ...agreed, ...beginning(), ...none, attempt: held.row.attempt + 1 });
  return agreed.amount_pence === 0 ? null : await createPaymentIntent(container, held);
}

/** Whether the shopper may still pay this amount with it. */
export function canTake(intent: Stripe.PaymentIntent, amountPence: number): boolean {
  switch (intent.status) {
    case "requires_payment_method":
    case "requires_confirmation":
      return amountPence > 0;
    case "requires_action":
      return intent.amount === amountPence;
    case "processing":
    case "requires_capture":
    case "succeeded":
    case "canceled":
    default:
      return false;
  }
}

/**
 * Creates the PaymentIntent of the attempt and amount that the settlement names, with the engine's rows of its payment
 * session. Repeated after a crash, the attempt's idempotency key gives the same one again, in a collection of its own: the engine would complete a cart with
 * whichever session it finds first.
 */
async function createPaymentIntent(
  container: MedusaContainer,
  held: HeldSettlement,
): Promise<{ id: string; client_secret: string }> {
  const { id, basket_id, cart_id, attempt, amount_pence } = held.row;
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const pounds = penceToPounds(amount_pence);
  const amount = { amount: pounds, raw_amount: exactly(pounds), currency_code: currency };
  const collection = { id: generateEntityId(undefined, "pay_col"), ...amount };
  await insertRows(database, [["payment_collection", [collection]]]);
  await linkPaymentCollection(database, cart_id!, collection.id);
  await held.note({ payment_collection_id: collection.id });
  const metadata = { basket_id, settlement_id: id };
  const idempotency_key = `${id}:${attempt}`;
  try {
    const intent = await requestPaymentIntent(
      openStripe(),
      { amount_pence, currency, metadata },
      idempotency_key,
    );
    const session = {
      id: generateEntityId(undefined, "payses"),
      ...amount,
      provider_id: stripeProviderId,
      payment_collection_id: collection.id,
      status: sessionStatus(intent),
      data: { metadata, ...paymentIntentData(intent) },
      context: { idempotency_key },
    };
    await insertRows(database, [["payment_session", [session]]]);
    await held.move("prepared", { payment_intent_id: intent.id, payment_session_id: session.id });
    return { id: intent.id, client_secret: intent.client_secret! };
  } catch (error) {
    // Stripe repeats an error to the same key for 24 hours; only when it gave no answer is the attempt still open
    const isAnswer = error instanceof Stripe.errors.StripeError && error.statusCode !== undefined;
    if (isAnswer) await held.note({ payment_collection_id: null });
    throw error;
  }
}

/**
 * Brings cart link, payment collection, session and PaymentIntent to the amount that the settlement names. The PaymentIntent
 * comes last: who finds it at the agreed amount, and lets the shopper pay it, finds the engine's books there too.
 */
async function changeAmount(
  container: MedusaContainer,
  held: HeldSettlement,
  intent: Stripe.PaymentIntent,
): Promise<void> {
  const { id, cart_id, amount_pence, payment_collection_id, payment_session_id } = held.row;
  if (!cart_id || !payment_collection_id || !payment_session_id) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${id} has PaymentIntent ${intent.id} but no cart or payment session`,
    );
  }
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await linkPaymentCollection(database, cart_id, payment_collection_id);
  await held.prove();
  const pounds = penceToPounds(amount_pence);
  await runPrepared(
    database,
    `with session as (
       update payment_session set amount = :pounds, raw_amount = :raw::jsonb, updated_at = now()
       where id = :session and amount <> :pounds
     )
     update payment_collection set amount = :pounds, raw_amount = :raw::jsonb, updated_at = now()
     where id = :collection and amount <> :pounds`,
    { pounds, raw: exactly(pounds), session: payment_session_id, collection: payment_collection_id },
  );
  if (intent.amount !== amount_pence)
    await openStripe().paymentIntents.update(intent.id, { amount: amount_pence });
}
