/** The attempt to pay: card accepted, card refused, or 3-D Secure first. */
import type Stripe from "stripe";
import { newBalanceTransaction } from "./balance-transactions.ts";
import { AUTHORISATION_SECONDS, newCharge } from "./charges.ts";
import { openDispute } from "./disputes.ts";
import { takeFault } from "./faults.ts";
import { newId } from "./new-id.ts";
import { readConfirmParams, type ConfirmParams } from "./payment-intent-params.ts";
import { withDescription } from "./describe-payment-intent.ts";
import { findPaymentIntent } from "./find-payment-intent.ts";
import { givenMethod } from "./given-method.ts";
import { attachTo, resolvePaymentMethod } from "./payment-methods.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { schedule } from "./schedule.ts";
import { cardError, invalidParameter, unexpectedState, type StripeErrorBody } from "./stripe-error.ts";
import { behaviourOf, type CardBehaviour, type Decline } from "./test-cards.ts";

export function confirmPaymentIntent(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentIntent {
  const params = readConfirmParams(request.form);
  const intent = findPaymentIntent(sandbox, request, params.client_secret);
  assertConfirmable(intent);
  const changed: Stripe.PaymentIntent = {
    ...withDescription(intent, params),
    capture_method: params.capture_method ?? intent.capture_method,
  };
  return confirmWith(sandbox, changed, params, request.keyKind);
}

type HowToConfirm = Pick<
  ConfirmParams,
  | "payment_method"
  | "payment_method_data"
  | "return_url"
  | "use_stripe_sdk"
  | "off_session"
  | "error_on_requires_action"
>;

/** @throws StripeApiError 402 when the card is refused; the PaymentIntent then waits for another card. */
export function confirmWith(
  sandbox: Sandbox,
  intent: Stripe.PaymentIntent,
  params: HowToConfirm,
  keyKind: ApiRequest["keyKind"],
): Stripe.PaymentIntent {
  assertReturnUrl(intent, params, keyKind);
  const method = givenMethod(sandbox, params) ?? presentMethod(sandbox, intent);
  const attempted: Stripe.PaymentIntent = {
    ...intent,
    payment_method: method.id,
    last_payment_error: null,
    next_action: null,
  };
  const behaviour = behaviourOfMethod(sandbox, method);
  if (needsAuthentication(intent, method, behaviour)) {
    if (params.off_session || params.error_on_requires_action)
      return refuse(sandbox, attempted, method, AUTHENTICATION_REQUIRED);
    return challenge(sandbox, attempted, params);
  }
  if (behaviour.decline) return refuse(sandbox, attempted, method, behaviour.decline);
  return accept(sandbox, attempted, method, { authenticated: false });
}

const AUTHENTICATION_REQUIRED: Decline = {
  code: "card_declined",
  decline_code: "authentication_required",
  message: "Your card was declined. This transaction requires authentication.",
};

function presentMethod(sandbox: Sandbox, intent: Stripe.PaymentIntent): Stripe.PaymentMethod {
  if (typeof intent.payment_method === "string") return resolvePaymentMethod(sandbox, intent.payment_method);
  throw unexpectedState(
    "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent " +
      "with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
    "payment_intent_unexpected_state",
    intent,
  );
}

export function behaviourOfMethod(sandbox: Sandbox, method: Stripe.PaymentMethod): CardBehaviour {
  return behaviourOf(sandbox.store.get("cards", method.id)?.number ?? "");
}

function needsAuthentication(
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  behaviour: CardBehaviour,
): boolean {
  const asked = intent.payment_method_options?.card?.request_three_d_secure;
  if (asked === "any" || asked === "challenge") return method.card?.three_d_secure_usage?.supported ?? false;
  return (
    behaviour.authentication === "always" ||
    (behaviour.authentication === "unless_saved" && method.customer === null)
  );
}

function challenge(
  sandbox: Sandbox,
  intent: Stripe.PaymentIntent,
  params: HowToConfirm,
): Stripe.PaymentIntent {
  const { id } = sandbox.store.put("challenges", {
    id: newId("threeds"),
    payment_intent: intent.id,
    return_url: params.return_url ?? null,
  });
  const url = `${sandbox.url}/3ds/${id}`;
  const waiting = sandbox.store.put("payment_intents", {
    ...intent,
    status: "requires_action",
    next_action: params.return_url
      ? { type: "redirect_to_url", redirect_to_url: { return_url: params.return_url, url } }
      : { type: "use_stripe_sdk", use_stripe_sdk: { type: "three_d_secure_redirect", stripe_js: url } },
  });
  sandbox.emit("payment_intent.requires_action", waiting);
  return waiting;
}

/** The issuer says yes: authorised, and captured too unless the capture is manual. */
export function accept(
  sandbox: Sandbox,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  { authenticated }: { authenticated: boolean },
): Stripe.PaymentIntent {
  const delayed = takeFault(sandbox, "processing", { path: `/v1/payment_intents/${intent.id}/confirm` });
  if (delayed) {
    schedule(sandbox, {
      kind: "finish_processing",
      subject: intent.id,
      after_seconds: Math.ceil(delayed.delay_ms / 1000),
    });
    const processing = sandbox.store.put("payment_intents", {
      ...intent,
      next_action: null,
      status: "processing",
    });
    sandbox.emit("payment_intent.processing", processing);
    return processing;
  }
  if (intent.setup_future_usage && typeof intent.customer === "string")
    attachTo(sandbox, method, intent.customer);
  const charge = newCharge(sandbox, { intent, method, authenticated });
  const authorised: Stripe.PaymentIntent = {
    ...intent,
    amount_capturable: intent.amount,
    latest_charge: charge.id,
    next_action: null,
    processing: null,
    status: "requires_capture",
  };
  if (intent.capture_method !== "manual") return settle(sandbox, authorised, charge, intent.amount);
  sandbox.emit("charge.succeeded", charge);
  sandbox.store.put("payment_intents", authorised);
  sandbox.emit("payment_intent.amount_capturable_updated", authorised);
  schedule(sandbox, {
    kind: "expire_authorisation",
    subject: intent.id,
    after_seconds: AUTHORISATION_SECONDS,
  });
  return authorised;
}

/** Money moves: the charge is captured for `amount` pence, what is left of the authorisation released. */
export function settle(
  sandbox: Sandbox,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  amount: number,
): Stripe.PaymentIntent {
  const transaction = newBalanceTransaction(sandbox, {
    source: charge.id,
    amount,
    currency: charge.currency,
    type: "charge",
  });
  const captured = sandbox.store.put("charges", {
    ...charge,
    amount_captured: amount,
    // As at Stripe, the part of the authorisation that is not captured counts as refunded.
    amount_refunded: charge.amount - amount,
    balance_transaction: transaction.id,
    captured: true,
  });
  sandbox.emit(intent.capture_method === "manual" ? "charge.captured" : "charge.succeeded", captured);
  const paid = sandbox.store.put("payment_intents", {
    ...intent,
    amount_capturable: 0,
    amount_received: amount,
    status: "succeeded",
  });
  sandbox.emit("payment_intent.succeeded", paid);
  const method =
    typeof captured.payment_method === "string" &&
    sandbox.store.get("payment_methods", captured.payment_method);
  if (method && behaviourOfMethod(sandbox, method).disputed) openDispute(sandbox, captured, "fraudulent");
  return paid;
}

/** @throws StripeApiError 402, always, after the failure is recorded. */
function refuse(
  sandbox: Sandbox,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  decline: Decline,
): never {
  const { intent: failed, error } = recordDecline(sandbox, intent, method, decline);
  throw cardError({ ...error, payment_intent: failed, payment_method: method });
}

/** The issuer says no: a failed charge, and the PaymentIntent waits for another card. */
export function recordDecline(
  sandbox: Sandbox,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  decline: Decline,
): { intent: Stripe.PaymentIntent; error: Omit<StripeErrorBody, "type"> } {
  const charge = newCharge(sandbox, { intent, method, decline, authenticated: false });
  sandbox.emit("charge.failed", charge);
  const error = {
    charge: charge.id,
    code: decline.code,
    decline_code: decline.decline_code,
    message: decline.message,
    ...(decline.code === "incorrect_cvc" ? { param: "cvc" } : {}),
    ...(decline.code === "expired_card" ? { param: "exp_month" } : {}),
  };
  const failed = recordFailure(
    sandbox,
    { ...intent, latest_charge: charge.id },
    {
      ...error,
      payment_method: method,
      type: "card_error",
    },
  );
  return { intent: failed, error };
}

/** Back to `requires_payment_method`, with the reason. */
export function recordFailure(
  sandbox: Sandbox,
  intent: Stripe.PaymentIntent,
  error: Stripe.PaymentIntent.LastPaymentError,
): Stripe.PaymentIntent {
  const failed = sandbox.store.put("payment_intents", {
    ...intent,
    last_payment_error: error,
    next_action: null,
    payment_method: null,
    processing: null,
    status: "requires_payment_method",
  });
  sandbox.emit("payment_intent.payment_failed", failed);
  return failed;
}

function assertConfirmable(intent: Stripe.PaymentIntent): void {
  const { status } = intent;
  if (
    status === "requires_payment_method" ||
    status === "requires_confirmation" ||
    status === "requires_action"
  )
    return;
  const reason =
    status === "succeeded" || status === "requires_capture"
      ? "it has already succeeded after being previously confirmed."
      : `it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be confirmed: ` +
        "requires_confirmation, requires_action.";
  throw unexpectedState(
    `You cannot confirm this PaymentIntent because ${reason}`,
    "payment_intent_unexpected_state",
    intent,
  );
}

/** Stripe wants a way back for every method that might redirect; the browser's stripe.js may do without. */
function assertReturnUrl(
  intent: Stripe.PaymentIntent,
  params: HowToConfirm,
  keyKind: ApiRequest["keyKind"],
): void {
  const mayRedirect = intent.automatic_payment_methods?.allow_redirects === "always";
  if (
    params.return_url ||
    !mayRedirect ||
    params.use_stripe_sdk ||
    params.off_session ||
    keyKind === "publishable"
  )
    return;
  throw invalidParameter(
    "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment " +
      "methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept " +
      "redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and " +
      "`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    "return_url",
  );
}
