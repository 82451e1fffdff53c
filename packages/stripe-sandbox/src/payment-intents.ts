/** PaymentIntents: create, retrieve, update, list. Confirm, capture and cancel have files of their own. */
import type Stripe from "stripe";
import { confirmWith } from "./confirm-payment-intent.ts";
import { findCustomer } from "./customers.ts";
import { cardOptions, toShipping, withDescription } from "./describe-payment-intent.ts";
import { findPaymentIntent } from "./find-payment-intent.ts";
import { givenMethod } from "./given-method.ts";
import { listPage } from "./list-page.ts";
import { mergeMetadata } from "./merge-metadata.ts";
import { newId, randomText } from "./new-id.ts";
import {
  readCreateParams,
  readListParams,
  readRetrieveParams,
  readUpdateParams,
  type UpdateParams,
} from "./payment-intent-params.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { invalidParameter, unexpectedState } from "./stripe-error.ts";

/** Stripe's smallest charge in pence (https://docs.stripe.com/currencies); other currencies get the same number. */
const SMALLEST_AMOUNT = 30;
const LARGEST_AMOUNT = 99_999_999;

export function createPaymentIntent(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentIntent {
  const params = readCreateParams(request.form);
  assertAmount(params.amount, params.currency);
  const customer = params.customer === undefined ? null : findCustomer(sandbox, params.customer).id;
  const id = newId("pi");
  const created: Stripe.PaymentIntent = {
    id,
    object: "payment_intent",
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount: params.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: readAutomaticPaymentMethods(params.automatic_payment_methods),
    canceled_at: null,
    cancellation_reason: null,
    capture_method: params.capture_method ?? "automatic_async",
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: params.confirmation_method ?? "automatic",
    created: sandbox.now(),
    currency: params.currency,
    customer,
    customer_account: null,
    description: params.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: mergeMetadata({}, params.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: { id: "pmc_sandbox", parent: null },
    payment_method_options: cardOptions(params.payment_method_options?.card?.request_three_d_secure),
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: params.receipt_email ?? null,
    review: null,
    setup_future_usage: params.setup_future_usage ?? null,
    shipping: toShipping(params.shipping),
    source: null,
    statement_descriptor: params.statement_descriptor ?? null,
    statement_descriptor_suffix: params.statement_descriptor_suffix ?? null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: params.transfer_group ?? null,
  };
  const method = givenMethod(sandbox, params);
  const intent: Stripe.PaymentIntent = method
    ? { ...created, payment_method: method.id, status: "requires_confirmation" }
    : created;
  sandbox.store.put("payment_intents", intent);
  sandbox.emit("payment_intent.created", intent);
  return params.confirm ? confirmWith(sandbox, intent, params, request.keyKind) : intent;
}

/** `enabled` is Stripe's default since API version 2023-08-16. */
function readAutomaticPaymentMethods(
  given: { enabled: boolean; allow_redirects?: "always" | "never" } | undefined,
): Stripe.PaymentIntent.AutomaticPaymentMethods | null {
  if (given && !given.enabled) return null;
  return { enabled: true, allow_redirects: given?.allow_redirects ?? "always" };
}

export function retrievePaymentIntent(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentIntent {
  const { client_secret } = readRetrieveParams(request.form);
  return findPaymentIntent(sandbox, request, client_secret);
}

export function updatePaymentIntent(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentIntent {
  const params = readUpdateParams(request.form);
  const intent = findPaymentIntent(sandbox, request);
  assertMayChange(intent, params);
  if (params.amount !== undefined) assertAmount(params.amount, params.currency ?? intent.currency);
  const method = givenMethod(sandbox, params);
  const changesPayment = method !== undefined || params.amount !== undefined || params.currency !== undefined;
  // A change under an open 3-D Secure challenge ends it: the bank would vouch for another amount or card.
  const reopened: Partial<Stripe.PaymentIntent> =
    changesPayment && intent.status === "requires_action"
      ? { status: "requires_confirmation", next_action: null }
      : method && intent.status === "requires_payment_method"
        ? { status: "requires_confirmation" }
        : {};
  return sandbox.store.put("payment_intents", {
    ...withDescription(intent, params),
    ...reopened,
    amount: params.amount ?? intent.amount,
    capture_method: params.capture_method ?? intent.capture_method,
    currency: params.currency ?? intent.currency,
    customer: params.customer === undefined ? intent.customer : findCustomer(sandbox, params.customer).id,
    description: params.description === undefined ? intent.description : params.description,
    payment_method: method?.id ?? intent.payment_method,
    last_payment_error: null,
    statement_descriptor_suffix: params.statement_descriptor_suffix ?? intent.statement_descriptor_suffix,
    transfer_group: params.transfer_group ?? intent.transfer_group,
  });
}

const CHANGEABLE: readonly Stripe.PaymentIntent.Status[] = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
];

function assertMayChange(intent: Stripe.PaymentIntent, params: UpdateParams): void {
  if (CHANGEABLE.includes(intent.status)) return;
  const fixed = (
    ["amount", "currency", "capture_method", "customer", "payment_method", "payment_method_data"] as const
  ).find(
    (name) => params[name] !== undefined && !(name === "customer" && params.customer === intent.customer),
  );
  if (!fixed) return;
  throw unexpectedState(
    `This PaymentIntent's ${fixed} could not be updated because it has a status of ${intent.status}. You may only update ` +
      `the ${fixed} of a PaymentIntent with one of the following statuses: ${CHANGEABLE.join(", ")}.`,
    "payment_intent_unexpected_state",
    intent,
  );
}

function assertAmount(amount: number, currency: string): void {
  if (amount < SMALLEST_AMOUNT) {
    throw invalidParameter(
      `Amount must be at least ${format(SMALLEST_AMOUNT, currency)}`,
      "amount",
      "amount_too_small",
    );
  }
  if (amount > LARGEST_AMOUNT) {
    throw invalidParameter(
      `Amount must be no more than ${format(LARGEST_AMOUNT, currency)}`,
      "amount",
      "amount_too_large",
    );
  }
}

/** "£12.50", as Stripe's messages name amounts. */
export function format(amount: number, currency: string): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(amount / 100);
}

export function listPaymentIntents(
  sandbox: Sandbox,
  request: ApiRequest,
): Stripe.ApiList<Stripe.PaymentIntent> {
  const params = readListParams(request.form);
  const matches = (intent: Stripe.PaymentIntent) => (params.customer ?? intent.customer) === intent.customer;
  return listPage("/v1/payment_intents", sandbox.store.all("payment_intents"), params, matches);
}
