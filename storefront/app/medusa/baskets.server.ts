import type {
  AddLineItemRequest,
  BasketResponse,
  BasketView,
  ContactRequest,
  CreateBasketRequest,
  DeliveryRequest,
  DiscountCodeRequest,
  UpdateLineItemRequest,
} from "@balance/contracts/basket";
import type { BasketDay, BasketDayResponse } from "@balance/contracts/basket-day";
import type { RouterContextProvider } from "react-router";
import { type Outcome, sendToBackend } from "./backend-client.server.ts";

type Context = Readonly<RouterContextProvider>;
type Body =
  | AddLineItemRequest
  | UpdateLineItemRequest
  | DiscountCodeRequest
  | ContactRequest
  | DeliveryRequest
  | CreateBasketRequest;

/** Every route answers with the whole basket, priced afresh; a refusal carries a message for the shopper. */
export type BasketOutcome = Outcome<BasketView>;

export async function createBasket(context: Context, body: CreateBasketRequest = {}): Promise<BasketView> {
  const outcome = await basketCall(context, "", "POST", body);
  if (outcome.ok) return outcome.value;
  throw new Error(`POST /store/baskets was refused with ${outcome.status}: ${outcome.refusal.message}`);
}

/** Null when there is no such basket (any more), or the id is not one. */
export async function readBasket(context: Context, basketId: string): Promise<BasketView | null> {
  const outcome = await basketCall(context, `/${encodeURIComponent(basketId)}`);
  if (outcome.ok) return outcome.value;
  if (outcome.status === 404 || outcome.status === 400) return null;
  throw new Error(`GET basket was refused with ${outcome.status}: ${outcome.refusal.message}`);
}

/** What the foods in a basket bring a day; null when the basket is gone. */
export async function readBasketDay(context: Context, basketId: string): Promise<BasketDay | null> {
  const path = `/store/baskets/${encodeURIComponent(basketId)}/day`;
  const outcome = await sendToBackend<BasketDayResponse>(context, path);
  if (outcome.ok) return outcome.value.day;
  if (outcome.status === 404) return null;
  throw new Error(`GET ${path} was refused with ${outcome.status}: ${outcome.refusal.message}`);
}

/** Adds to the quantity already there. */
export function addLineItem(
  context: Context,
  basketId: string,
  body: AddLineItemRequest,
): Promise<BasketOutcome> {
  return basketCall(context, `/${encodeURIComponent(basketId)}/line-items`, "POST", body);
}

export function updateLineItem(
  context: Context,
  basketId: string,
  lineItemId: string,
  body: UpdateLineItemRequest,
): Promise<BasketOutcome> {
  return basketCall(context, lineItemPath(basketId, lineItemId), "POST", body);
}

export function removeLineItem(
  context: Context,
  basketId: string,
  lineItemId: string,
): Promise<BasketOutcome> {
  return basketCall(context, lineItemPath(basketId, lineItemId), "DELETE");
}

export function applyDiscountCode(
  context: Context,
  basketId: string,
  body: DiscountCodeRequest,
): Promise<BasketOutcome> {
  return basketCall(context, `/${encodeURIComponent(basketId)}/discount-code`, "POST", body);
}

export function removeDiscountCode(context: Context, basketId: string): Promise<BasketOutcome> {
  return basketCall(context, `/${encodeURIComponent(basketId)}/discount-code`, "DELETE");
}

export function saveContact(
  context: Context,
  basketId: string,
  body: ContactRequest,
): Promise<BasketOutcome> {
  return basketCall(context, `/${encodeURIComponent(basketId)}/contact`, "POST", body);
}

export function saveDelivery(
  context: Context,
  basketId: string,
  body: DeliveryRequest,
): Promise<BasketOutcome> {
  return basketCall(context, `/${encodeURIComponent(basketId)}/delivery`, "POST", body);
}

function lineItemPath(basketId: string, lineItemId: string): string {
  return `/${encodeURIComponent(basketId)}/line-items/${encodeURIComponent(lineItemId)}`;
}

async function basketCall(
  context: Context,
  path: string,
  method?: "POST" | "DELETE",
  body?: Body,
): Promise<BasketOutcome> {
  const outcome = await sendToBackend<BasketResponse>(context, `/store/baskets${path}`, { method, body });
  return outcome.ok ? { ok: true, value: outcome.value.basket } : outcome;
}
