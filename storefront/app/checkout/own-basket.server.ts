import type { RouterContextProvider } from "react-router";
import { readBasket } from "../medusa/baskets.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";

/** The basket that this shopper has filled besides the one to be paid; null when there is nothing to lose. */
export async function readOwnBasket(
  request: Request,
  context: Readonly<RouterContextProvider>,
  basketToPay: string,
): Promise<{ id: string; count: number } | null> {
  const cookie = await basketCookie.read(request);
  if (!cookie || cookie.id === basketToPay) return null;
  const basket = await readBasket(context, cookie.id);
  if (!basket || basket.status === "ordered" || basket.item_count === 0) return null;
  return { id: basket.id, count: basket.item_count };
}
