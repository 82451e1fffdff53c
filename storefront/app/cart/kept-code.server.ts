import type { BasketView } from "@balance/contracts/basket";
import { formatPence } from "@balance/money/format-pence";
import type { RouterContextProvider } from "react-router";
import { applyDiscountCode } from "../medusa/baskets.server.ts";
import { keptCodeCookie } from "../session/kept-code-cookie.server.ts";

/** What became of the kept code: the basket as it is now, and what to tell and to send with the answer. */
export interface KeptCodeOutcome {
  basket: BasketView;
  /** Null when there is nothing new to say. */
  said: string | null;
  /** Set-Cookie headers. */
  cookies: string[];
}

/**
 * Tries the code that this shopper's browser keeps on a basket that has just changed. Nothing is tried on an empty basket,
 * or against a code that the shopper has put in since. What waits for an email address stays kept; any other refusal is
 * told once, with its reason, and forgotten.
 */
export async function tryKeptCode(
  request: Request,
  context: Readonly<RouterContextProvider>,
  basket: BasketView,
): Promise<KeptCodeOutcome> {
  const unchanged = { basket, said: null, cookies: [] };
  const kept = await keptCodeCookie.read(request);
  if (!kept || basket.line_items.length === 0 || basket.status === "ordered") return unchanged;
  if (basket.discount?.applied) return { ...unchanged, cookies: [await keptCodeCookie.clear()] };
  const outcome = await applyDiscountCode(context, basket.id, { code: kept.code });
  if (!outcome.ok && outcome.refusal.waits_for) return unchanged;
  return {
    basket: outcome.ok ? outcome.value : basket,
    said: outcome.ok ? codeSaid(outcome.value) : outcome.refusal.message,
    cookies: [await keptCodeCookie.clear()],
  };
}

/** "The code WELCOME-7K2QX takes £1.20 off." */
export function codeSaid({ discount }: BasketView): string | null {
  return discount?.applied
    ? `The code ${discount.code} takes ${formatPence(discount.amount_pence)} off.`
    : null;
}
