import { PaymentSessionStatus } from "@medusajs/framework/utils";
import type Stripe from "stripe";

/** What the engine keeps of a PaymentIntent, in `payment_session.data` and `payment.data`: nothing about the card. */
export interface PaymentIntentData extends Record<string, unknown> {
  id: string;
  client_secret: string | null;
  status: Stripe.PaymentIntent.Status;
  /** Pence. */
  amount: number;
  currency: string;
}

/** Keeps the fields above only. */
export function paymentIntentData(intent: Stripe.PaymentIntent): PaymentIntentData {
  const { id, client_secret, status, amount, currency } = intent;
  return { id, client_secret, status, amount, currency };
}

/** The engine's word for the state of a PaymentIntent. */
export function sessionStatus(intent: Stripe.PaymentIntent): PaymentSessionStatus {
  switch (intent.status) {
    case "requires_capture":
      return PaymentSessionStatus.AUTHORIZED;
    case "succeeded":
      return PaymentSessionStatus.CAPTURED;
    case "canceled":
      return PaymentSessionStatus.CANCELED;
    case "requires_action":
      return PaymentSessionStatus.REQUIRES_MORE;
    case "requires_payment_method":
      return intent.last_payment_error ? PaymentSessionStatus.ERROR : PaymentSessionStatus.PENDING;
    case "requires_confirmation":
    case "processing":
    default:
      return PaymentSessionStatus.PENDING;
  }
}
