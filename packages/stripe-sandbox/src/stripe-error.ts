/** Stripe's error object with its HTTP status. Thrown by every part of the API and written as `{error: …}` by the server. */
import type Stripe from "stripe";

export interface StripeErrorBody {
  type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  message: string;
  advice_code?: string;
  charge?: string;
  code?: string;
  decline_code?: string;
  doc_url?: string;
  network_decline_code?: string;
  param?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  payment_method_type?: string;
  request_log_url?: string;
}

export class StripeApiError extends Error {
  override name = "StripeApiError";
  readonly status: number;
  readonly body: StripeErrorBody;
  /** False when Stripe would not keep the answer under the idempotency key: the parameters never passed validation. */
  readonly endpointRan: boolean;

  constructor(status: number, body: StripeErrorBody, options: { endpointRan: boolean }) {
    super(body.message);
    this.status = status;
    this.body = body.code
      ? { ...body, doc_url: `https://stripe.com/docs/error-codes/${body.code.replaceAll("_", "-")}` }
      : body;
    this.endpointRan = options.endpointRan;
  }
}

/** 400 for a parameter that is missing, unknown or malformed. Not kept under the idempotency key, as at Stripe. */
export function invalidParameter(message: string, param?: string, code?: string): StripeApiError {
  return new StripeApiError(
    400,
    { type: "invalid_request_error", message, param, code },
    { endpointRan: false },
  );
}

/** 400 for a call that is well formed but not allowed in the object's present state. */
export function unexpectedState(
  message: string,
  code: string,
  paymentIntent?: Stripe.PaymentIntent,
): StripeApiError {
  const body = { type: "invalid_request_error", message, code, payment_intent: paymentIntent } as const;
  return new StripeApiError(400, body, { endpointRan: true });
}

/** 404 `resource_missing`. `noun` is Stripe's name of the resource: `payment_intent`, `customer`, … */
export function noSuch(noun: string, id: string, param = "id"): StripeApiError {
  const body = {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${noun}: '${id}'`,
    param,
  } as const;
  return new StripeApiError(404, body, { endpointRan: true });
}

/** 402 for a card that is refused. */
export function cardError(body: Omit<StripeErrorBody, "type">): StripeApiError {
  return new StripeApiError(402, { type: "card_error", ...body }, { endpointRan: true });
}
