/** 3-D Secure: the bank's page where the cardholder proves who they are, and what its answer does to the payment. */
import type Stripe from "stripe";
import { idOf } from "./id-of.ts";
import { accept, behaviourOfMethod, recordDecline, recordFailure } from "./confirm-payment-intent.ts";
import { resolvePaymentMethod } from "./payment-methods.ts";
import type { Sandbox } from "./sandbox.ts";
import type { Challenge } from "./tables.ts";

/** The PaymentIntent that still waits for this challenge; undefined when it was answered, replaced or cancelled. */
export function intentOfChallenge(sandbox: Sandbox, challenge: Challenge): Stripe.PaymentIntent | undefined {
  const intent = sandbox.store.get("payment_intents", challenge.payment_intent);
  if (intent?.status !== "requires_action") return undefined;
  const { redirect_to_url, use_stripe_sdk } = intent.next_action ?? {};
  const url = redirect_to_url?.url ?? use_stripe_sdk?.stripe_js;
  return typeof url === "string" && url.endsWith(`/3ds/${challenge.id}`) ? intent : undefined;
}

/** Answers a challenge that is still open; a second answer changes nothing. @returns the PaymentIntent as it is now. */
export function finishAuthentication(
  sandbox: Sandbox,
  challenge: Challenge,
  outcome: "complete" | "fail",
): Stripe.PaymentIntent | undefined {
  const intent = intentOfChallenge(sandbox, challenge);
  if (!intent) return sandbox.store.get("payment_intents", challenge.payment_intent);
  const method = resolvePaymentMethod(sandbox, idOf(intent.payment_method));
  if (outcome === "fail") {
    return recordFailure(sandbox, intent, {
      code: "payment_intent_authentication_failure",
      doc_url: "https://stripe.com/docs/error-codes/payment-intent-authentication-failure",
      message:
        "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
      payment_method: method,
      type: "invalid_request_error",
    });
  }
  const { decline } = behaviourOfMethod(sandbox, method);
  if (decline) return recordDecline(sandbox, intent, method, decline).intent;
  return accept(sandbox, intent, method, { authenticated: true });
}

/** The return address with the three parameters Stripe adds. */
export function returnAddress(returnUrl: string, intent: Stripe.PaymentIntent): string {
  const url = new URL(returnUrl);
  url.searchParams.set("payment_intent", intent.id);
  url.searchParams.set("payment_intent_client_secret", intent.client_secret ?? "");
  const isPaid = intent.status === "succeeded" || intent.status === "requires_capture";
  url.searchParams.set(
    "redirect_status",
    isPaid ? "succeeded" : intent.status === "processing" ? "pending" : "failed",
  );
  return url.href;
}
