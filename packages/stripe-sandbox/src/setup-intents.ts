/** SetupIntents: saving a card without paying. Only the plain case; 3-D Secure is not asked here. */
import type Stripe from "stripe";
import { behaviourOfMethod } from "./confirm-payment-intent.ts";
import { findCustomer } from "./customers.ts";
import { mergeMetadata } from "./merge-metadata.ts";
import { newId, randomText } from "./new-id.ts";
import { attachTo, resolvePaymentMethod } from "./payment-methods.ts";
import { boolean, hash, ignored, metadata, oneOf, readParams, text, textOrNull } from "./read-params.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { cardError, noSuch, unexpectedState } from "./stripe-error.ts";

const createParams = {
  optional: {
    automatic_payment_methods: hash({
      required: { enabled: boolean },
      optional: { allow_redirects: oneOf("always", "never") },
    }),
    confirm: boolean,
    customer: text,
    description: textOrNull,
    metadata,
    payment_method: text,
    return_url: ignored,
    usage: oneOf("off_session", "on_session"),
  },
};

export function createSetupIntent(sandbox: Sandbox, request: ApiRequest): Stripe.SetupIntent {
  const params = readParams(request.form, createParams);
  const id = newId("seti");
  const method = params.payment_method ? resolvePaymentMethod(sandbox, params.payment_method) : undefined;
  const intent = sandbox.store.put("setup_intents", {
    id,
    object: "setup_intent",
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: {
      enabled: params.automatic_payment_methods?.enabled ?? true,
      allow_redirects: params.automatic_payment_methods?.allow_redirects ?? "always",
    },
    cancellation_reason: null,
    client_secret: `${id}_secret_${randomText(25)}`,
    created: sandbox.now(),
    customer: params.customer === undefined ? null : findCustomer(sandbox, params.customer).id,
    customer_account: null,
    description: params.description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    managed_payments: null,
    mandate: null,
    metadata: mergeMetadata({}, params.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: method?.id ?? null,
    payment_method_configuration_details: { id: "pmc_sandbox", parent: null },
    payment_method_options: null,
    payment_method_types: ["card"],
    single_use_mandate: null,
    status: method ? "requires_confirmation" : "requires_payment_method",
    usage: params.usage ?? "off_session",
  });
  sandbox.emit("setup_intent.created", intent);
  return params.confirm ? confirm(sandbox, intent) : intent;
}

export function retrieveSetupIntent(sandbox: Sandbox, request: ApiRequest): Stripe.SetupIntent {
  readParams(request.form, { optional: {} });
  return findSetupIntent(sandbox, request.id);
}

export function confirmSetupIntent(sandbox: Sandbox, request: ApiRequest): Stripe.SetupIntent {
  const params = readParams(request.form, { optional: { payment_method: text, return_url: ignored } });
  const intent = findSetupIntent(sandbox, request.id);
  const method = params.payment_method ? resolvePaymentMethod(sandbox, params.payment_method) : undefined;
  return confirm(sandbox, { ...intent, payment_method: method?.id ?? intent.payment_method });
}

function findSetupIntent(sandbox: Sandbox, id: string): Stripe.SetupIntent {
  const intent = sandbox.store.get("setup_intents", id);
  if (!intent) throw noSuch("setupintent", id, "intent");
  return intent;
}

function confirm(sandbox: Sandbox, intent: Stripe.SetupIntent): Stripe.SetupIntent {
  if (typeof intent.payment_method !== "string" || intent.status === "succeeded") {
    throw unexpectedState(
      `You cannot confirm this SetupIntent because it ${intent.status === "succeeded" ? "has already succeeded" : "is missing a payment method"}.`,
      "setup_intent_unexpected_state",
    );
  }
  const method = resolvePaymentMethod(sandbox, intent.payment_method);
  const { decline } = behaviourOfMethod(sandbox, method);
  if (decline) {
    sandbox.store.put("setup_intents", {
      ...intent,
      status: "requires_payment_method",
      payment_method: null,
    });
    throw cardError({
      code: decline.code,
      decline_code: decline.decline_code,
      message: decline.message,
      payment_method: method,
    });
  }
  if (typeof intent.customer === "string") attachTo(sandbox, method, intent.customer);
  const saved = sandbox.store.put("setup_intents", { ...intent, status: "succeeded" });
  sandbox.emit("setup_intent.succeeded", saved);
  return saved;
}
