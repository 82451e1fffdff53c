import type { PreparePaymentResponse } from "@balance/contracts/payment";
import { redirect } from "react-router";
import type { PaymentAnswer } from "../checkout/payment-answer.ts";
import { BackendUnavailable } from "../medusa/backend-client.server.ts";
import { preparePayment } from "../medusa/payments.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";
import { flashMessage } from "../session/flash-message.server.ts";
import type { Route } from "./+types/checkout-payment";

/** There is nothing to look at here: who opens the address sees the checkout. */
export function loader() {
  return redirect("/checkout");
}

/** The pay button's one call: JSON in answer, because the browser confirms with Stripe in the same breath. */
export async function action({ request, context }: Route.ActionArgs) {
  const cookie = await basketCookie.read(request);
  if (!cookie) return leadTo("/basket", "Your basket is empty or has expired.");
  const shown = (await request.formData()).get("shown_total_pence");
  if (typeof shown !== "string" || !/^\d{1,9}$/.test(shown)) {
    return answer(
      { status: "failed", message: "This page is out of date. Reload it, then press Pay again." },
      400,
    );
  }
  try {
    const outcome = await preparePayment(context, cookie.id, { shown_total_pence: Number(shown) });
    if (outcome.ok) return await answerFor(outcome.value);
    if (outcome.status === 404) return await leadTo("/basket", "Your basket has expired.");
    return answer({ status: "failed", message: outcome.refusal.message }, outcome.status);
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error("prepare-payment", error);
    const message =
      "The shop didn’t answer in time. Nothing was charged. Wait a moment, then press Pay again.";
    return answer({ status: "failed", message }, 503);
  }
}

function answerFor(prepared: PreparePaymentResponse): Response | Promise<Response> {
  switch (prepared.status) {
    case "ready":
      return answer({ status: "ready", client_secret: prepared.client_secret });
    case "changed":
      return answer({ status: "changed", message: prepared.message });
    case "incomplete":
      return leadTo(
        prepared.step === "basket" ? "/basket" : `/checkout?step=${prepared.step}`,
        prepared.message,
      );
    case "unavailable":
      return answer({ status: "failed", message: prepared.message }, 503);
    case "ordered":
      return answer({ status: "go", path: `/orders/${encodeURIComponent(prepared.order_token)}` });
  }
}

/** The message is said by the page that the browser loads next. */
async function leadTo(path: string, message: string): Promise<Response> {
  return answer({ status: "go", path }, 200, await flashMessage.write({ tone: "problem", text: message }));
}

function answer(body: PaymentAnswer, status = 200, cookie?: string): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (cookie) headers.set("Set-Cookie", cookie);
  return Response.json(body, { status, headers });
}
