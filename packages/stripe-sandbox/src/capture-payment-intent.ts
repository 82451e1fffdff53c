/** Takes the authorised money, all or a part; the rest is released. */
import type Stripe from "stripe";
import { idOf } from "./id-of.ts";
import { findCharge } from "./charges.ts";
import { settle } from "./confirm-payment-intent.ts";
import { takeFault } from "./faults.ts";
import { mergeMetadata } from "./merge-metadata.ts";
import { readCaptureParams } from "./payment-intent-params.ts";
import { findPaymentIntent } from "./find-payment-intent.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { cancelScheduled } from "./schedule.ts";
import { cardError, invalidParameter, unexpectedState } from "./stripe-error.ts";

export function capturePaymentIntent(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentIntent {
  const params = readCaptureParams(request.form);
  const intent = findPaymentIntent(sandbox, request);
  if (intent.status !== "requires_capture") {
    throw unexpectedState(
      `This PaymentIntent could not be captured because it has a status of ${intent.status}. ` +
        "Only a PaymentIntent with one of the following statuses may be captured: requires_capture.",
      "payment_intent_unexpected_state",
      intent,
    );
  }
  const amount = params.amount_to_capture ?? intent.amount_capturable;
  if (amount > intent.amount_capturable) {
    throw invalidParameter(
      `The amount_to_capture (${amount}) must be less than or equal to the capturable amount (${intent.amount_capturable}).`,
      "amount_to_capture",
      "amount_too_large",
    );
  }
  assertNotRefused(sandbox, intent);
  const charge = findCharge(sandbox, idOf(intent.latest_charge));
  cancelScheduled(sandbox, "expire_authorisation", intent.id);
  const captured: Stripe.PaymentIntent = {
    ...intent,
    metadata: mergeMetadata(intent.metadata, params.metadata),
    statement_descriptor_suffix: params.statement_descriptor_suffix ?? intent.statement_descriptor_suffix,
  };
  return settle(sandbox, captured, charge, amount);
}

function assertNotRefused(sandbox: Sandbox, intent: Stripe.PaymentIntent): void {
  const fault = takeFault(sandbox, "refuse_capture", { path: `/v1/payment_intents/${intent.id}/capture` });
  if (!fault) return;
  if (fault.code === "charge_expired_for_capture") {
    throw unexpectedState(
      "The charge cannot be captured as the authorization has expired.",
      "charge_expired_for_capture",
      intent,
    );
  }
  throw cardError({
    charge: idOf(intent.latest_charge),
    code: "card_declined",
    decline_code: "generic_decline",
    message: "Your card was declined.",
    payment_intent: intent,
  });
}
