/** Charges: what a card's issuer answered to one attempt. Made by confirms, changed by capture, refund and dispute. */
import type Stripe from "stripe";
import { createdParam, listPage, pageParams } from "./list-page.ts";
import { newId, randomText } from "./new-id.ts";
import { readParams, text } from "./read-params.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { noSuch } from "./stripe-error.ts";
import { behaviourOf, type Decline } from "./test-cards.ts";

/** Seconds an authorisation lasts before Stripe releases it: 7 days for online card payments. */
export const AUTHORISATION_SECONDS = 7 * 24 * 3600;

export interface Attempt {
  intent: Stripe.PaymentIntent;
  method: Stripe.PaymentMethod;
  decline?: Decline;
  /** True after the cardholder passed 3-D Secure. */
  authenticated: boolean;
}

/** A new charge, authorised or failed; a successful one is not captured yet. */
export function newCharge(sandbox: Sandbox, attempt: Attempt): Stripe.Charge {
  const { intent, method, decline } = attempt;
  const now = sandbox.now();
  const id = newId("ch");
  return sandbox.store.put("charges", {
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: "BALANCE SHOP",
    captured: false,
    created: now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(decline),
    paid: decline === undefined,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { type: "card", card: cardDetails(sandbox, attempt, now) },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: decline ? null : `${sandbox.url}/#${id}`,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? "failed" : "succeeded",
    transfer_data: null,
    transfer_group: null,
  });
}

function outcomeOf(decline: Decline | undefined): Stripe.Charge.Outcome {
  const common = { advice_code: null, network_advice_code: null, network_decline_code: null };
  if (!decline) {
    return {
      ...common,
      network_status: "approved_by_network",
      reason: null,
      risk_level: "normal",
      risk_score: 20,
      seller_message: "Payment complete.",
      type: "authorized",
    };
  }
  const isBlocked = decline.decline_code === "fraudulent";
  return {
    ...common,
    network_decline_code: isBlocked ? null : "01",
    network_status: isBlocked ? "not_sent_to_network" : "declined_by_network",
    reason: isBlocked ? "highest_risk_level" : decline.decline_code,
    risk_level: isBlocked ? "highest" : "normal",
    risk_score: isBlocked ? 92 : 20,
    seller_message: isBlocked
      ? "Stripe blocked this payment as too risky."
      : "The bank did not return any further details with this decline.",
    type: isBlocked ? "blocked" : "issuer_declined",
  };
}

function cardDetails(
  sandbox: Sandbox,
  attempt: Attempt,
  now: number,
): Stripe.Charge.PaymentMethodDetails.Card {
  const { intent, method, decline, authenticated } = attempt;
  const card = method.card;
  const known = sandbox.store.get("cards", method.id);
  if (!card || !known)
    throw new Error(`Payment method ${method.id} has no card: the sandbox's journal is incomplete.`);
  const cvcFails = behaviourOf(known.number).decline?.code === "incorrect_cvc";
  return {
    amount_authorized: decline ? null : intent.amount,
    authorization_code: decline ? null : "123456",
    brand: card.brand,
    ...(intent.capture_method === "manual" && !decline
      ? { capture_before: now + AUTHORISATION_SECONDS }
      : {}),
    checks: {
      address_line1_check: method.billing_details.address?.line1 ? "pass" : null,
      address_postal_code_check: method.billing_details.address?.postal_code ? "pass" : null,
      cvc_check: cvcFails ? "fail" : known.cvc ? "pass" : null,
    },
    country: card.country,
    electronic_commerce_indicator: authenticated ? "05" : null,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    extended_authorization: { status: "disabled" },
    fingerprint: card.fingerprint ?? null,
    funding: card.funding,
    incremental_authorization: { status: "unavailable" },
    installments: null,
    last4: card.last4,
    mandate: null,
    multicapture: { status: "unavailable" },
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: decline ? null : randomText(15),
    overcapture: { maximum_amount_capturable: intent.amount, status: "unavailable" },
    regulated_status: "unregulated",
    three_d_secure: authenticated
      ? {
          authentication_flow: "challenge",
          electronic_commerce_indicator: "05",
          exemption_indicator: null,
          result: "authenticated",
          result_reason: null,
          transaction_id: randomText(22),
          version: "2.2.0",
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  };
}

/** @throws StripeApiError 404. */
export function findCharge(sandbox: Sandbox, id: string, param = "charge"): Stripe.Charge {
  const charge = sandbox.store.get("charges", id);
  if (!charge) throw noSuch("charge", id, param);
  return charge;
}

export function retrieveCharge(sandbox: Sandbox, request: ApiRequest): Stripe.Charge {
  readParams(request.form, { optional: {} });
  return findCharge(sandbox, request.id, "id");
}

const listParams = {
  ...pageParams,
  ...createdParam,
  customer: text,
  payment_intent: text,
  transfer_group: text,
};

export function listCharges(sandbox: Sandbox, request: ApiRequest): Stripe.ApiList<Stripe.Charge> {
  const params = readParams(request.form, { optional: listParams });
  const matches = (charge: Stripe.Charge) =>
    (params.customer ?? charge.customer) === charge.customer &&
    (params.payment_intent ?? charge.payment_intent) === charge.payment_intent;
  return listPage("/v1/charges", sandbox.store.all("charges"), params, matches);
}
