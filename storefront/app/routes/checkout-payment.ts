import type { PreparePaymentResponse } from "@balance/contracts/payment";
import type { CheckoutStep } from "../checkout/checkout-step.ts";
import type { PaymentAnswer } from "../checkout/payment-answer.ts";
import { BackendUnavailable } from "../medusa/backend-client.server.ts";
import { preparePayment } from "../medusa/payments.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";
import type { Route } from "./+types/checkout-payment";

/** The pay button's one call: JSON in answer, because the browser confirms with Stripe in the same breath. */
export async function action({ request, context }: Route.ActionArgs) {
  const cookie = await basketCookie.read(request);
  if (!cookie) {
    return answer({ status: "incomplete", message: "Your basket is empty or has expired.", path: "/basket" });
  }
  const shown = (await request.formData()).get("shown_total_pence");
  if (typeof shown !== "string" || !/^\d{1,9}$/.test(shown)) {
    return answer({ status: "failed", message: "This page is out of date. Reload it, then press Pay again." }, 400);
  }
  try {
    const outcome = await preparePayment(context, cookie.id, { shown_total_pence: Number(shown) });
    if (outcome.ok) return answer(toAnswer(outcome.value));
    if (outcome.status === 404) {
      return answer({ status: "incomplete", message: "Your basket has expired.", path: "/basket" });
    }
    return answer({ status: "failed", message: outcome.refusal.message }, outcome.status);
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error("prepare-payment", error);
    const message = "The shop didn't answer in time. Nothing was charged. Wait a moment, then press Pay again.";
    return answer({ status: "failed", message }, 503);
  }
}

/** There is nothing to look at here: a shopper who opens the address sees the checkout. */
export function loader() {
  return new Response(null, { status: 302, headers: { Location: "/checkout" } });
}

function toAnswer(prepared: PreparePaymentResponse): PaymentAnswer {
  switch (prepared.status) {
    case "ready":
      return { status: "ready", client_secret: prepared.client_secret };
    case "changed":
      return { status: "changed", message: prepared.message };
    case "incomplete":
      return { status: "incomplete", message: prepared.message, path: pathOfStep(prepared.step) };
    case "ordered":
      return { status: "ordered", path: `/orders/${encodeURIComponent(prepared.order_token)}` };
  }
}

function pathOfStep(step: "basket" | Exclude<CheckoutStep, "payment">): string {
  return step === "basket" ? "/basket" : `/checkout?step=${step}`;
}

function answer(body: PaymentAnswer, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
