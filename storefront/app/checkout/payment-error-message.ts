import type { StripeError } from "@stripe/stripe-js";

const tryAnother = "Nothing was charged. Try another card, or ask your bank.";

/** Decline codes that a shopper can do something about. Others stay unsaid: a thief must not learn them (Stripe's advice). */
const declines: Record<string, string> = {
  insufficient_funds:
    "Your bank says there are not enough funds on this card. Nothing was charged. Try another card.",
  expired_card: "This card has expired. Nothing was charged. Try another card.",
  incorrect_cvc: "The security code isn't right. Nothing was charged. Check the code and press Pay again.",
  incorrect_number: "The card number isn't right. Nothing was charged. Check it and press Pay again.",
  card_not_supported:
    "This card can't be used for a purchase like this. Nothing was charged. Try another card.",
  card_velocity_exceeded: "This card has reached its limit. Nothing was charged. Try another card.",
  processing_error: "The bank couldn't be reached. Nothing was charged. Wait a moment, then press Pay again.",
};

const codes: Record<string, string> = {
  card_declined: `Your card was declined. ${tryAnother}`,
  payment_intent_authentication_failure:
    "Your bank couldn't confirm that it is you. Nothing was charged. Press Pay to try again, or use another card.",
  expired_card: declines.expired_card!,
  incorrect_cvc: declines.incorrect_cvc!,
  incorrect_number: declines.incorrect_number!,
  processing_error: declines.processing_error!,
};

type Failure = Pick<StripeError, "type" | "code" | "decline_code" | "message">;

/** Says what happened and what to do next, from what `confirmPayment` or `elements.submit` gave back. */
export function paymentErrorMessage(error: Failure): string {
  const known = declines[error.decline_code ?? ""] ?? codes[error.code ?? ""];
  if (known) return known;
  // Written by Stripe for the cardholder: "Your card number is incomplete."
  if ((error.type === "card_error" || error.type === "validation_error") && error.message)
    return error.message;
  return "The payment service didn't answer. Check your connection and press Pay again: you can't be charged twice for one order.";
}
