import type { StripeElementsOptions } from "@stripe/stripe-js";
import { useMemo } from "react";
import { stripeAppearance } from "./stripe-appearance.ts";

/** Stripe's elements before there is a PaymentIntent: an amount to show, which the back end authorises and captures later. */
export function useDeferredOptions(totalPence: number): StripeElementsOptions {
  return useMemo(
    () => ({
      mode: "payment",
      amount: totalPence,
      currency: "gbp",
      captureMethod: "manual",
      appearance: stripeAppearance(),
      locale: "en-GB",
    }),
    [totalPence],
  );
}
