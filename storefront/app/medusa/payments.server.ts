import type {
  OrderPageResponse,
  PreparePaymentRequest,
  PreparePaymentResponse,
  SettlePaymentRequest,
  SettlePaymentResponse,
} from "@balance/contracts/payment";
import type { RouterContextProvider } from "react-router";
import { callBackend, type Outcome, readFromBackend, sendToBackend } from "./backend-client.server.ts";

/** The back end asks Stripe, and waits up to eight seconds for another call that works on the same payment. */
const timeoutMs = 15_000;

type Context = Readonly<RouterContextProvider>;

/** @throws {BackendUnavailable} the caller tells the shopper beside the pay button, and keeps the page */
export function preparePayment(
  context: Context,
  basketId: string,
  body: PreparePaymentRequest,
): Promise<Outcome<PreparePaymentResponse>> {
  const path = `/store/baskets/${encodeURIComponent(basketId)}/prepare-payment`;
  return callBackend<PreparePaymentResponse>(context, path, { method: "POST", body, timeoutMs });
}

/**
 * Asks for the order of a payment; safe to repeat.
 * @throws {BackendUnavailable} the outcome is unknown then: ask again
 */
export function settlePayment(
  context: Context,
  body: SettlePaymentRequest,
): Promise<Outcome<SettlePaymentResponse>> {
  return callBackend<SettlePaymentResponse>(context, "/store/settlements", {
    method: "POST",
    body,
    timeoutMs,
  });
}

/** Throws the page's 404 for a bad or forged token. */
export async function readOrderPage(context: Context, token: string): Promise<OrderPageResponse> {
  return await readFromBackend<OrderPageResponse>(context, orderPath(token));
}

/** The PDF of an order's document, by its number or the word "invoice"; null when the order has none of it (yet). */
export async function readOrderDocument(
  context: Context,
  token: string,
  name: string,
): Promise<Response | null> {
  const path = `${orderPath(token)}/documents/${encodeURIComponent(name)}`;
  const outcome = await sendToBackend<Response>(context, path, { accept: "application/pdf" });
  if (outcome.ok) return outcome.value;
  if (outcome.status === 404) return null;
  throw new Error(`GET ${path} was refused with ${outcome.status}: ${outcome.refusal.message}`);
}

function orderPath(token: string): string {
  return `/store/order-pages/${encodeURIComponent(token)}`;
}
