import { redirect } from "react-router";
import { leadTo, payResponse } from "../checkout/pay-response.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";
import type { Route } from "./+types/checkout-payment";

const basketGone =
  "Nothing was charged here: this basket was paid in another tab, or it has expired. If you have paid, the confirmation is on its way by mail.";

/** There is nothing to look at here: who opens the address sees the checkout. */
export function loader() {
  return redirect("/checkout");
}

/** The pay button's one call: JSON in answer, because the browser confirms with Stripe in the same breath. */
export async function action({ request, context }: Route.ActionArgs) {
  const cookie = await basketCookie.read(request);
  if (!cookie) return leadTo("/basket", basketGone);
  return payResponse(context, cookie.id, (await request.formData()).get("shown_total_pence"));
}
