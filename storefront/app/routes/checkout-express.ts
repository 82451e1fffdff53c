import { redirect } from "react-router";
import { beginExpress } from "../checkout/begin-express.server.ts";
import { payByWallet } from "../checkout/pay-by-wallet.server.ts";
import type { Route } from "./+types/checkout-express";

/** There is nothing to look at here: who opens the address sees the checkout. */
export function loader() {
  return redirect("/checkout");
}

/** The express checkout's two calls, answered in JSON: "begin" when it is opened, "pay" from the wallet's sheet. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "begin") return beginExpress(request, context, form);
  if (intent === "pay") return payByWallet(request, context, form);
  return new Response("This form is not one of the express checkout's.", { status: 400 });
}
