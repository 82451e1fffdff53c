import type { PreparePaymentResponse } from "@balance/contracts/payment";
import type { RouterContextProvider } from "react-router";
import { BackendUnavailable } from "../medusa/backend-client.server.ts";
import { preparePayment } from "../medusa/payments.server.ts";
import { flashMessage } from "../session/flash-message.server.ts";
import type { PaymentAnswer } from "./payment-answer.ts";

/** Has the back end prepare the payment of this basket for exactly the total that was shown, and answers the browser in JSON. */
export async function payResponse(
  context: Readonly<RouterContextProvider>,
  basketId: string,
  shownTotal: FormDataEntryValue | null,
): Promise<Response> {
  if (typeof shownTotal !== "string" || !/^\d{1,9}$/.test(shownTotal)) {
    const message = "This page is out of date. Reload it, then press Pay again.";
    return paymentAnswer({ status: "failed", message }, 400);
  }
  try {
    const outcome = await preparePayment(context, basketId, { shown_total_pence: Number(shownTotal) });
    if (outcome.ok) return await responseFor(outcome.value);
    if (outcome.status === 404) return await leadTo("/basket", "Your basket has expired.");
    return paymentAnswer({ status: "failed", message: outcome.refusal.message }, outcome.status);
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error("prepare-payment", error);
    const message =
      "The shop didn’t answer in time. Nothing was charged. Wait a moment, then press Pay again.";
    return paymentAnswer({ status: "failed", message }, 503);
  }
}

function responseFor(prepared: PreparePaymentResponse): Response | Promise<Response> {
  switch (prepared.status) {
    case "ready":
      return paymentAnswer({ status: "ready", client_secret: prepared.client_secret });
    case "changed":
      return paymentAnswer({ status: "changed", message: prepared.message });
    case "incomplete":
      return leadTo(
        prepared.step === "basket" ? "/basket" : `/checkout?step=${prepared.step}`,
        prepared.message,
      );
    case "unavailable":
      return paymentAnswer({ status: "failed", message: prepared.message }, 503);
    case "paused":
      return paymentAnswer({ status: "failed", message: prepared.message }, 429);
    case "ordered":
      return paymentAnswer({ status: "go", path: `/orders/${encodeURIComponent(prepared.order_token)}` });
  }
}

/** The message is said by the page that the browser loads next. */
export async function leadTo(path: string, message: string): Promise<Response> {
  const cookie = await flashMessage.write({ tone: "problem", text: message });
  return paymentAnswer({ status: "go", path }, 200, cookie);
}

export function paymentAnswer(body: PaymentAnswer, status = 200, cookie?: string): Response {
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (cookie) headers.set("Set-Cookie", cookie);
  return Response.json(body, { status, headers });
}
