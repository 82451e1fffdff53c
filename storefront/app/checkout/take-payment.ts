import type { Stripe, StripeElements } from "@stripe/stripe-js";
import type { PaymentAnswer } from "./payment-answer.ts";
import { paymentErrorMessage } from "./payment-error-message.ts";

/** What the page does after the pay button, when Stripe has not led the browser away already. */
export type PaymentOutcome =
  /** Tell it by the button; the form can be used again at once. `about`: what has to be put right first. */
  | { kind: "problem"; message: string; about: "payment" | "address" }
  /** Nothing was charged; show the basket afresh beside the message. */
  | { kind: "changed"; message: string }
  /** Load this page; it says why itself. */
  | { kind: "go"; path: string };

interface Till {
  stripe: Pick<Stripe, "confirmPayment">;
  elements: StripeElements;
  /** Asks the back end for the one payment of this basket. */
  prepare: () => Promise<PaymentAnswer>;
  /** Absolute address that the bank's pages lead back to. */
  returnUrl: string;
}

const alreadyPaid = new Set(["requires_capture", "processing", "succeeded"]);

/**
 * Checks the card form, has the back end check everything else, then confirms with Stripe: in this order, so that no
 * payment exists for a form that isn't filled in. Nothing is charged unless the last step succeeds, and the last step
 * leads the browser away when it does.
 */
export async function takePayment({ stripe, elements, prepare, returnUrl }: Till): Promise<PaymentOutcome> {
  const submitted = await elements.submit();
  if (submitted.error)
    return { kind: "problem", message: paymentErrorMessage(submitted.error), about: "payment" };

  const prepared = await prepare();
  switch (prepared.status) {
    case "failed":
      return { kind: "problem", message: prepared.message, about: "payment" };
    case "refused":
      return { kind: "problem", message: prepared.message, about: "address" };
    case "changed":
      return { kind: "changed", message: prepared.message };
    case "go":
      return { kind: "go", path: prepared.path };
    case "ready":
      break;
  }

  const { error } = await stripe.confirmPayment({
    elements,
    clientSecret: prepared.client_secret,
    confirmParams: { return_url: returnUrl },
  });
  const payment = error.payment_intent;
  // Confirmed in another tab, or by a first press whose answer was lost: the return page finds the order.
  if (payment && alreadyPaid.has(payment.status)) {
    return { kind: "go", path: `/checkout/return?payment_intent=${encodeURIComponent(payment.id)}` };
  }
  return { kind: "problem", message: paymentErrorMessage(error), about: "payment" };
}

/** Asks for the payment of the shopper's basket, at the total on the button. */
export function preparePaymentFor(shownTotalPence: number): Promise<PaymentAnswer> {
  return askForPayment("/checkout/payment", { shown_total_pence: String(shownTotalPence) });
}

/** Posts a form and reads the answer; a network failure is an answer too, because nothing was charged by then. */
export async function askForPayment(path: string, form: Record<string, string>): Promise<PaymentAnswer> {
  try {
    const response = await fetch(path, { method: "POST", body: new URLSearchParams(form) });
    if (response.headers.get("content-type")?.startsWith("application/json")) {
      return (await response.json()) as PaymentAnswer;
    }
    const told = response.status === 429 ? await response.text() : null;
    return {
      status: "failed",
      message: told ?? "Something broke on our side. Nothing was charged. Please try again.",
    };
  } catch (error) {
    console.warn(`POST ${path}`, error);
    return {
      status: "failed",
      message:
        "The shop couldn't be reached. Nothing was charged. Check your connection and press Pay again.",
    };
  }
}
