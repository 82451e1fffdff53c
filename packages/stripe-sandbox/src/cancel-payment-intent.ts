/** Ends a PaymentIntent that is not paid and releases the money it may have authorised. */
import type Stripe from "stripe";
import { idOf } from "./id-of.ts";
import { findCharge } from "./charges.ts";
import { readCancelParams } from "./payment-intent-params.ts";
import { findPaymentIntent } from "./find-payment-intent.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { cancelScheduled } from "./schedule.ts";
import { unexpectedState } from "./stripe-error.ts";

const CANCELABLE: readonly Stripe.PaymentIntent.Status[] = [
  "requires_payment_method",
  "requires_capture",
  "requires_confirmation",
  "requires_action",
  "processing",
];

export function cancelPaymentIntent(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentIntent {
  const { cancellation_reason } = readCancelParams(request.form);
  const intent = findPaymentIntent(sandbox, request);
  if (!CANCELABLE.includes(intent.status)) {
    throw unexpectedState(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of ` +
        `the following statuses may be canceled: ${CANCELABLE.join(", ")}.`,
      "payment_intent_unexpected_state",
      intent,
    );
  }
  cancelScheduled(sandbox, "expire_authorisation", intent.id);
  cancelScheduled(sandbox, "finish_processing", intent.id);
  return endPaymentIntent(sandbox, intent, cancellation_reason ?? null);
}

/** Also what happens to an authorisation nobody captured in time. */
export function endPaymentIntent(
  sandbox: Sandbox,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent.CancellationReason | null,
): Stripe.PaymentIntent {
  const releasedCharge =
    intent.status === "requires_capture" ? findCharge(sandbox, idOf(intent.latest_charge)) : null;
  const canceled = sandbox.store.put("payment_intents", {
    ...intent,
    amount_capturable: 0,
    canceled_at: sandbox.now(),
    cancellation_reason: reason,
    next_action: null,
    processing: null,
    status: "canceled",
  });
  if (releasedCharge) {
    // As at Stripe, a released authorisation shows as a refunded charge that was never captured.
    const released = { ...releasedCharge, amount_refunded: releasedCharge.amount, refunded: true };
    sandbox.store.put("charges", released);
    sandbox.emit(reason === "automatic" ? "charge.expired" : "charge.refunded", released);
  }
  sandbox.emit("payment_intent.canceled", canceled);
  return canceled;
}
