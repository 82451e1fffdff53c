import type { BasketView } from "@balance/contracts/basket";
import type { RouterContextProvider } from "react-router";
import { addLineItem, type BasketOutcome, createBasket, readBasket } from "../medusa/baskets.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";

type Context = Readonly<RouterContextProvider>;

/** This shopper's basket, priced now; null without a cookie, with a forged one, or when its basket is gone. */
export async function readCurrentBasket(request: Request, context: Context): Promise<BasketView | null> {
  const cookie = await basketCookie.read(request);
  return cookie ? readBasket(context, cookie.id) : null;
}

/**
 * Adds to this shopper's basket, and makes one first where there is none that can still change: a basket that expired, became
 * an order, or was made by staff for a time that is over must not stop anybody from buying again. Two presses of a new visitor at once both find none; the
 * page's `startKey` leads them to one.
 */
export async function addToCurrentBasket(
  request: Request,
  context: Context,
  item: { variant_id: string; quantity: number },
  startKey?: string,
): Promise<BasketOutcome> {
  const cookie = await basketCookie.read(request);
  if (cookie) {
    const outcome = await addLineItem(context, cookie.id, item);
    if (outcome.ok) return outcome;
    const basket = await readBasket(context, cookie.id);
    if (basket && basket.status !== "ordered" && !isClosed(basket)) return outcome;
  }
  const basket = await createBasket(context, { start_key: startKey });
  return addLineItem(context, basket.id, item);
}

function isClosed({ notices }: BasketView): boolean {
  return notices.some(({ kind }) => kind === "closed");
}

/** Value of the Set-Cookie header that goes with every answer that changed a basket. */
export function basketCookieFor(basket: BasketView): Promise<string> {
  return basketCookie.write({ id: basket.id, count: basket.item_count });
}
