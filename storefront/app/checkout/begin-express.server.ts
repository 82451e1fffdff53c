import type { BasketView } from "@balance/contracts/basket";
import type { RouterContextProvider } from "react-router";
import { readCurrentBasket } from "../cart/current-basket.server.ts";
import { checkQuantity } from "../cart/quantity.ts";
import { addLineItem, type BasketOutcome, createBasket, readBasket } from "../medusa/baskets.server.ts";
import { expressCookie } from "../session/express-cookie.server.ts";
import type { ExpressAnswer } from "./express-answer.ts";
import { stripeSource } from "./stripe-source.server.ts";

/**
 * Opens the express checkout. With a variant: a basket of its own for that product, so that the shopper's basket stays as
 * it is whether this is paid or given up. With the id of such a basket: that one, as it is now. With neither: the
 * shopper's own basket.
 */
export async function beginExpress(
  request: Request,
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<Response> {
  try {
    const again = form.get("basket_id");
    if (again !== null) {
      const cookie = await expressCookie.read(request);
      const basket = cookie?.id === again ? await readBasket(context, cookie.id) : null;
      return basket
        ? begun(basket)
        : failed("This express checkout is out of date. Close it and begin again.");
    }
    const variantId = form.get("variant_id");
    if (variantId === null) {
      const basket = await readCurrentBasket(request, context);
      return basket?.line_items.length ? begun(basket) : failed("Your basket is empty or has expired.");
    }
    const check = checkQuantity(form.get("quantity"));
    if (!check.ok) return failed(check.message);
    const outcome = await basketWith(context, typeof variantId === "string" ? variantId : "", check.quantity);
    if (!outcome.ok) return failed(outcome.refusal.message);
    const { id, line_items } = outcome.value;
    return begun(
      outcome.value,
      await expressCookie.write({ id, handle: line_items[0]?.product_handle ?? "" }),
    );
  } catch (error) {
    // A back end that is down was logged where it was called; the shopper reads it beside the button.
    if (error instanceof Error) console.error("express checkout", error);
    return failed("The shop didn’t answer in time. Please try again in a moment.", 503);
  }
}

async function basketWith(
  context: Readonly<RouterContextProvider>,
  variantId: string,
  quantity: number,
): Promise<BasketOutcome> {
  const { id } = await createBasket(context);
  return addLineItem(context, id, { variant_id: variantId, quantity });
}

function begun(basket: BasketView, cookie?: string): Response {
  return answer({ status: "begun", basket, stripe: stripeSource }, 200, cookie);
}

function failed(message: string, status = 400): Response {
  return answer({ status: "failed", message }, status);
}

function answer(body: ExpressAnswer, status: number, cookie?: string): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (cookie) headers.set("Set-Cookie", cookie);
  return Response.json(body, { status, headers });
}
