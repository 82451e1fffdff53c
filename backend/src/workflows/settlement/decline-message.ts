import type Stripe from "stripe";

/**
 * Why a card was refused, in the shopper's words: what happened and what to do. Stripe's own texts and the harsher codes
 * ("stolen_card", "fraudulent") never reach the shopper: https://docs.stripe.com/declines/codes asks to show these as a
 * plain decline.
 */
export function declineMessage(
  error: Pick<Stripe.PaymentIntent.LastPaymentError, "code" | "decline_code"> | null,
): string {
  const reason = error?.decline_code ?? error?.code ?? "";
  return messages[reason] ?? messages[error?.code ?? ""] ?? plainDecline;
}

const plainDecline =
  "Your bank declined this card. Nothing was charged. Please try another card, or ask your bank.";
const securityCheck =
  "Your bank's security check did not go through. Nothing was charged. Please try again, or use another card.";

const messages: Record<string, string> = {
  insufficient_funds:
    "There is not enough money on this card just now. Nothing was charged. Please try another card.",
  withdrawal_count_limit_exceeded:
    "This card has reached its spending limit. Nothing was charged. Please try another card.",
  expired_card: "This card has expired. Nothing was charged. Please check the date or try another card.",
  incorrect_cvc:
    "The security code (CVC) does not match this card. Nothing was charged. Please check the code and try again.",
  invalid_cvc:
    "The security code (CVC) does not match this card. Nothing was charged. Please check the code and try again.",
  incorrect_number: "The card number is not right. Nothing was charged. Please check it and try again.",
  invalid_number: "The card number is not right. Nothing was charged. Please check it and try again.",
  invalid_expiry_month: "The expiry date is not right. Nothing was charged. Please check it and try again.",
  invalid_expiry_year: "The expiry date is not right. Nothing was charged. Please check it and try again.",
  processing_error:
    "The card could not be processed just now. Nothing was charged. Please try again in a moment.",
  try_again_later:
    "Your bank could not be reached just now. Nothing was charged. Please try again in a moment.",
  card_not_supported:
    "This card can't be used for this payment. Nothing was charged. Please try another card.",
  currency_not_supported: "This card can't pay in pounds. Nothing was charged. Please try another card.",
  authentication_required: securityCheck,
  payment_intent_authentication_failure: securityCheck,
};
