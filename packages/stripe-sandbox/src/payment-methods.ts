/** Cards as PaymentMethods: create from a number, a token or a `pm_card_…` name; attach, detach, list. */
import { createHash } from "node:crypto";
import type Stripe from "stripe";
import { createdParam, listPage, pageParams } from "./list-page.ts";
import { mergeMetadata } from "./merge-metadata.ts";
import { newId } from "./new-id.ts";
import { billingDetails, hash, ignored, metadata, nullable, oneOf, readParams, text } from "./read-params.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { cardError, invalidParameter, noSuch, unexpectedState } from "./stripe-error.ts";
import { behaviourOf, hasValidCheckDigit, numberOfNamedCard, type Card } from "./test-cards.ts";

const cardFields = hash({
  optional: { number: text, exp_month: text, exp_year: text, cvc: text, token: text, networks: ignored },
});

const paymentMethodFields = {
  type: oneOf("card"),
  card: cardFields,
  billing_details: billingDetails,
  metadata,
  allow_redisplay: oneOf("always", "limited", "unspecified"),
  radar_options: ignored,
};

/** The inline form of a payment method: `payment_method_data[…]` of a confirm. */
export const paymentMethodData = hash({ optional: paymentMethodFields });
export type PaymentMethodData = ReturnType<typeof paymentMethodData>;

export function createPaymentMethod(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentMethod {
  return newPaymentMethod(sandbox, readParams(request.form, { optional: paymentMethodFields }), "");
}

/** @throws StripeApiError 402 for a number, date or security code that no card can have. */
export function newPaymentMethod(
  sandbox: Sandbox,
  data: PaymentMethodData,
  prefix: string,
): Stripe.PaymentMethod {
  if (data.type === undefined)
    throw invalidParameter("Missing required param: type.", `${prefix}type`, "parameter_missing");
  if (data.card === undefined)
    throw invalidParameter("Missing required param: card.", `${prefix}card`, "parameter_missing");
  return putCard(sandbox, readCard(sandbox, data.card), data);
}

/** Finds `pm_…`, or makes a fresh one for a name like `pm_card_visa`. @throws StripeApiError 404. */
export function resolvePaymentMethod(sandbox: Sandbox, id: string): Stripe.PaymentMethod {
  const number = numberOfNamedCard(id);
  if (number !== undefined) return putCard(sandbox, namedCard(sandbox, number), {});
  const found = sandbox.store.get("payment_methods", id);
  if (!found) throw noSuch("PaymentMethod", id, "payment_method");
  return found;
}

export function retrievePaymentMethod(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentMethod {
  readParams(request.form, { optional: {} });
  return resolvePaymentMethod(sandbox, request.id);
}

export function updatePaymentMethod(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentMethod {
  const optional = {
    metadata,
    billing_details: billingDetails,
    allow_redisplay: paymentMethodFields.allow_redisplay,
  };
  const change = readParams(request.form, { optional });
  const method = resolvePaymentMethod(sandbox, request.id);
  return sandbox.store.put("payment_methods", {
    ...method,
    allow_redisplay: change.allow_redisplay ?? method.allow_redisplay,
    billing_details: change.billing_details
      ? toBillingDetails(change.billing_details)
      : method.billing_details,
    metadata: mergeMetadata(method.metadata ?? {}, change.metadata),
  });
}

export function attachPaymentMethod(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentMethod {
  const { customer } = readParams(request.form, { required: { customer: text }, optional: {} });
  const owner = sandbox.store.get("customers", customer);
  if (!owner || owner.deleted) throw noSuch("customer", customer, "customer");
  const method = resolvePaymentMethod(sandbox, request.id);
  if (method.customer !== null && method.customer !== customer) {
    throw unexpectedState(
      "The payment method you provided has already been attached to a customer.",
      "payment_method_unexpected_state",
    );
  }
  return attachTo(sandbox, method, customer);
}

/** Also used when a payment saves its card (`setup_future_usage`). */
export function attachTo(
  sandbox: Sandbox,
  method: Stripe.PaymentMethod,
  customer: string,
): Stripe.PaymentMethod {
  if (method.customer === customer) return method;
  const attached = sandbox.store.put("payment_methods", { ...method, customer });
  sandbox.emit("payment_method.attached", attached);
  return attached;
}

export function detachPaymentMethod(sandbox: Sandbox, request: ApiRequest): Stripe.PaymentMethod {
  readParams(request.form, { optional: {} });
  const method = resolvePaymentMethod(sandbox, request.id);
  if (method.customer === null) {
    throw unexpectedState(
      "The payment method you provided is not attached to a customer so detachment is impossible.",
      "payment_method_unexpected_state",
    );
  }
  const detached = sandbox.store.put("payment_methods", { ...method, customer: null });
  sandbox.emit("payment_method.detached", detached, { customer: method.customer });
  return detached;
}

const listParams = {
  ...pageParams,
  ...createdParam,
  type: text,
  customer: nullable(text),
  allow_redisplay: text,
};

export function listPaymentMethods(
  sandbox: Sandbox,
  request: ApiRequest,
): Stripe.ApiList<Stripe.PaymentMethod> {
  const params = readParams(request.form, { optional: listParams });
  // Without a customer Stripe lists only methods for direct charges on connected accounts, of which there are none.
  const matches = (method: Stripe.PaymentMethod) =>
    method.customer !== null &&
    method.customer === params.customer &&
    (params.type ?? method.type) === method.type;
  return listPage("/v1/payment_methods", sandbox.store.all("payment_methods"), params, matches);
}

export function listCustomerPaymentMethods(
  sandbox: Sandbox,
  request: ApiRequest,
): Stripe.ApiList<Stripe.PaymentMethod> {
  const params = readParams(request.form, { optional: { ...pageParams, type: text, allow_redisplay: text } });
  if (!sandbox.store.get("customers", request.id)) throw noSuch("customer", request.id, "customer");
  const matches = (method: Stripe.PaymentMethod) =>
    method.customer === request.id && (params.type ?? method.type) === method.type;
  return listPage(
    `/v1/customers/${request.id}/payment_methods`,
    sandbox.store.all("payment_methods"),
    params,
    matches,
  );
}

function readCard(sandbox: Sandbox, given: ReturnType<typeof cardFields>): Card {
  if (given.token !== undefined) {
    const number = numberOfNamedCard(given.token);
    if (number === undefined) throw noSuch("token", given.token, "card[token]");
    return namedCard(sandbox, number);
  }
  const number = (given.number ?? "").replaceAll(/[\s-]/g, "");
  if (!/^\d{12,19}$/.test(number) || !hasValidCheckDigit(number)) {
    throw cardError({ code: "incorrect_number", message: "Your card number is incorrect.", param: "number" });
  }
  const exp_month = Number(given.exp_month);
  if (!(exp_month >= 1 && exp_month <= 12)) {
    throw cardError({
      code: "invalid_expiry_month",
      message: "Your card's expiration month is invalid.",
      param: "exp_month",
    });
  }
  const exp_year = expandYear(Number(given.exp_year));
  const today = new Date(sandbox.now() * 1000);
  const monthsLeft = (exp_year - today.getUTCFullYear()) * 12 + exp_month - (today.getUTCMonth() + 1);
  if (!(monthsLeft >= 0 && monthsLeft <= 50 * 12)) {
    throw cardError({
      code: "invalid_expiry_year",
      message: "Your card's expiration year is invalid.",
      param: "exp_year",
    });
  }
  if (
    given.cvc !== undefined &&
    !(behaviourOf(number).brand === "amex" ? /^\d{3,4}$/ : /^\d{3}$/).test(given.cvc)
  ) {
    throw cardError({ code: "invalid_cvc", message: "Your card's security code is invalid.", param: "cvc" });
  }
  return { number, exp_month, exp_year, cvc: given.cvc ?? null };
}

function expandYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function namedCard(sandbox: Sandbox, number: string): Card {
  const exp_year = new Date(sandbox.now() * 1000).getUTCFullYear() + 1;
  return { number, exp_month: 12, exp_year, cvc: null };
}

function putCard(sandbox: Sandbox, card: Card, data: PaymentMethodData): Stripe.PaymentMethod {
  const id = newId("pm");
  const { brand, funding, country } = behaviourOf(card.number);
  sandbox.store.put("cards", { id, ...card });
  return sandbox.store.put("payment_methods", {
    id,
    object: "payment_method",
    allow_redisplay: data.allow_redisplay ?? "unspecified",
    billing_details: toBillingDetails(data.billing_details ?? {}),
    card: {
      brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: card.cvc ? "unchecked" : null,
      },
      country,
      display_brand: brand === "amex" ? "american_express" : brand,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      // The same card has the same fingerprint, whichever payment method holds it.
      fingerprint: createHash("sha256")
        .update(card.number)
        .digest("base64url")
        .replaceAll(/[-_]/g, "")
        .slice(0, 16),
      funding,
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: brand !== "amex" },
      wallet: null,
    },
    created: sandbox.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: mergeMetadata({}, data.metadata),
    type: "card",
  });
}

type GivenBillingDetails = ReturnType<typeof billingDetails>;

function toBillingDetails(given: GivenBillingDetails): Stripe.PaymentMethod.BillingDetails {
  const noAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return {
    address: { ...noAddress, ...given.address },
    email: given.email ?? null,
    name: given.name ?? null,
    phone: given.phone ?? null,
    tax_id: given.tax_id ?? null,
  };
}
