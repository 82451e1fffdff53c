/**
 * Every parameter of the PaymentIntent endpoints that the SDK knows, with the reader it gets here.
 * `satisfies` makes the compiler name any that a new SDK version adds or drops.
 */
import type Stripe from "stripe";
import type { FormHash } from "./form-body.ts";
import { createdParam, pageParams } from "./list-page.ts";
import { paymentMethodData } from "./payment-methods.ts";
import {
  boolean,
  currency,
  hash,
  ignored,
  metadata,
  notImitated,
  nullable,
  oneOf,
  positiveInteger,
  readParams,
  shipping,
  text,
  textList,
  textOrNull,
  type ParamReader,
} from "./read-params.ts";

type ReadersOf<Params> = Record<Exclude<keyof Params, "expand">, ParamReader<unknown>>;

const captureMethod = oneOf("automatic", "automatic_async", "manual");

const card = hash({
  optional: {
    capture_method: notImitated,
    cvc_token: notImitated,
    installments: notImitated,
    mandate_options: notImitated,
    moto: notImitated,
    network: ignored,
    request_extended_authorization: ignored,
    request_incremental_authorization: ignored,
    request_multicapture: ignored,
    request_overcapture: ignored,
    request_three_d_secure: oneOf("any", "automatic", "challenge"),
    require_cvc_recollection: ignored,
    setup_credential_usage: ignored,
    setup_future_usage: notImitated,
    statement_descriptor_suffix_kana: ignored,
    statement_descriptor_suffix_kanji: ignored,
    stored_credential_usage: ignored,
    three_d_secure: notImitated,
  } satisfies ReadersOf<Stripe.PaymentIntentCreateParams.PaymentMethodOptions.Card>,
});

/** For other payment methods, terminals and marketplaces: real at Stripe, without behaviour here. */
const common = {
  allowed_payment_method_types: textList,
  amount_details: ignored,
  excluded_payment_method_types: ignored,
  hooks: notImitated,
  payment_details: ignored,
};

const descriptive = {
  metadata,
  receipt_email: textOrNull,
  setup_future_usage: nullable(oneOf("off_session", "on_session")),
  shipping: nullable(shipping),
};

const marketplace = {
  application_fee_amount: notImitated,
  customer_account: notImitated,
  transfer_data: notImitated,
};

const statement = { statement_descriptor: textOrNull, statement_descriptor_suffix: textOrNull };

const method = {
  payment_method: textOrNull,
  payment_method_data: paymentMethodData,
  payment_method_options: hash({ optional: { card } }),
};

const confirming = {
  confirmation_token: notImitated,
  error_on_requires_action: boolean,
  mandate: ignored,
  mandate_data: ignored,
  off_session: boolean,
  radar_options: ignored,
  return_url: text,
  use_stripe_sdk: boolean,
};

const createRequired = { amount: positiveInteger, currency };
const createOptional = {
  ...common,
  ...confirming,
  ...descriptive,
  ...marketplace,
  ...method,
  ...statement,
  automatic_payment_methods: hash({
    required: { enabled: boolean },
    optional: { allow_redirects: oneOf("always", "never") },
  }),
  capture_method: captureMethod,
  confirm: boolean,
  confirmation_method: oneOf("automatic", "manual"),
  customer: text,
  description: textOrNull,
  on_behalf_of: notImitated,
  payment_method_configuration: ignored,
  transfer_group: textOrNull,
} satisfies ReadersOf<Omit<Stripe.PaymentIntentCreateParams, "amount" | "currency">>;

const updateOptional = {
  ...common,
  ...descriptive,
  ...marketplace,
  ...method,
  ...statement,
  amount: positiveInteger,
  capture_method: captureMethod,
  currency,
  customer: text,
  description: textOrNull,
  payment_method_configuration: ignored,
  transfer_group: textOrNull,
} satisfies ReadersOf<Stripe.PaymentIntentUpdateParams>;

const confirmOptional = {
  ...common,
  ...confirming,
  ...descriptive,
  ...method,
  amount_to_confirm: positiveInteger,
  capture_method: captureMethod,
} satisfies ReadersOf<Stripe.PaymentIntentConfirmParams>;

const captureOptional = {
  ...statement,
  amount_details: ignored,
  amount_to_capture: positiveInteger,
  application_fee_amount: notImitated,
  final_capture: boolean,
  hooks: notImitated,
  metadata,
  payment_details: ignored,
  transfer_data: notImitated,
} satisfies ReadersOf<Stripe.PaymentIntentCaptureParams>;

const cancelOptional = {
  cancellation_reason: oneOf("abandoned", "duplicate", "fraudulent", "requested_by_customer"),
} satisfies ReadersOf<Stripe.PaymentIntentCancelParams>;

const listOptional = {
  ...createdParam,
  ...pageParams,
  customer: text,
  customer_account: notImitated,
} satisfies ReadersOf<Stripe.PaymentIntentListParams>;

export const readCreateParams = (form: FormHash) =>
  readParams(form, { required: createRequired, optional: createOptional });
export const readUpdateParams = (form: FormHash) => readParams(form, { optional: updateOptional });
/** With a publishable key the browser proves by `client_secret` that it may. */
export const readConfirmParams = (form: FormHash) =>
  readParams(form, { optional: { ...confirmOptional, client_secret: text } });
export const readRetrieveParams = (form: FormHash) => readParams(form, { optional: { client_secret: text } });
export const readCaptureParams = (form: FormHash) => readParams(form, { optional: captureOptional });
export const readCancelParams = (form: FormHash) => readParams(form, { optional: cancelOptional });
export const readListParams = (form: FormHash) => readParams(form, { optional: listOptional });

export type UpdateParams = ReturnType<typeof readUpdateParams>;
export type ConfirmParams = ReturnType<typeof readConfirmParams>;
