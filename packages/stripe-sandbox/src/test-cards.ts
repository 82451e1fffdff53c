/**
 * The well-known test cards and `pm_card_…` names, as https://docs.stripe.com/testing lists them.
 * A number that passes the check digit and is not listed here pays like 4242 4242 4242 4242.
 */
export interface Card {
  number: string;
  exp_month: number;
  exp_year: number;
  /** Null when none was given, as server-side test methods do. */
  cvc: string | null;
}

export interface Decline {
  code: "card_declined" | "expired_card" | "incorrect_cvc" | "processing_error";
  decline_code: string;
  message: string;
}

export interface CardBehaviour {
  brand: "visa" | "mastercard" | "amex" | "discover" | "diners" | "jcb" | "unionpay";
  funding: "credit" | "debit";
  country: string;
  /** What the person who tries it should expect. */
  says: string;
  authentication?: "always" | "unless_saved";
  decline?: Decline;
  /** Looks paid, then the cardholder disputes it. */
  disputed?: true;
  refund?: "pending_then_succeeds" | "succeeds_then_fails";
}

const DECLINED = "Your card was declined.";
const decline = (decline_code: string, message = DECLINED): Decline => ({
  code: "card_declined",
  decline_code,
  message,
});
const visa = (says: string, more: Partial<CardBehaviour> = {}): CardBehaviour => ({
  brand: "visa",
  funding: "credit",
  country: "US",
  says,
  ...more,
});

export const TEST_CARDS: Readonly<Record<string, CardBehaviour>> = {
  "4242424242424242": visa("Pays"),
  "4000056655665556": visa("Pays (debit)", { funding: "debit" }),
  "4000008260000000": visa("Pays (UK)", { country: "GB" }),
  "4000058260000005": visa("Pays (UK debit)", { country: "GB", funding: "debit" }),
  "5555555555554444": visa("Pays (Mastercard)", { brand: "mastercard" }),
  "5200828282828210": visa("Pays (Mastercard debit)", { brand: "mastercard", funding: "debit" }),
  "378282246310005": visa("Pays (American Express)", { brand: "amex" }),
  "4000002500003155": visa("3-D Secure, unless saved before", { authentication: "unless_saved" }),
  "4000002760003184": visa("3-D Secure, always", { authentication: "always" }),
  "4000000000003220": visa("3-D Secure, always", { authentication: "always" }),
  "4000008400001629": visa("3-D Secure, then declined", {
    authentication: "always",
    decline: decline("generic_decline"),
  }),
  "4000000000000002": visa("Declined", { decline: decline("generic_decline") }),
  "4000000000009995": visa("Declined: insufficient funds", {
    decline: decline("insufficient_funds", "Your card has insufficient funds."),
  }),
  "4000000000009987": visa("Declined: lost card", { decline: decline("lost_card") }),
  "4000000000009979": visa("Declined: stolen card", { decline: decline("stolen_card") }),
  "4000000000000069": visa("Declined: expired card", {
    decline: { code: "expired_card", decline_code: "expired_card", message: "Your card has expired." },
  }),
  "4000000000000127": visa("Declined: wrong security code", {
    decline: {
      code: "incorrect_cvc",
      decline_code: "incorrect_cvc",
      message: "Your card's security code is incorrect.",
    },
  }),
  "4000000000000119": visa("Declined: processing error", {
    decline: {
      code: "processing_error",
      decline_code: "processing_error",
      message: "An error occurred while processing your card. Try again in a little bit.",
    },
  }),
  "4000000000006975": visa("Declined: tried too often", {
    decline: decline(
      "card_velocity_exceeded",
      "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
    ),
  }),
  "4000000000000341": visa("Can be saved, then declined", { decline: decline("generic_decline") }),
  "4100000000000019": visa("Blocked as fraudulent", { decline: decline("fraudulent") }),
  "4000000000000259": visa("Pays, then is disputed", { disputed: true }),
  "4000000000007726": visa("Pays; a refund is pending, then succeeds", { refund: "pending_then_succeeds" }),
  "4000000000005126": visa("Pays; a refund succeeds, then fails", { refund: "succeeds_then_fails" }),
};

const NAMED_CARDS: Readonly<Record<string, string>> = {
  visa: "4242424242424242",
  visa_debit: "4000056655665556",
  mastercard: "5555555555554444",
  mastercard_debit: "5200828282828210",
  amex: "378282246310005",
  gb: "4000008260000000",
  gb_debit: "4000058260000005",
  authenticationRequired: "4000002760003184",
  authenticationRequiredOnSetup: "4000002500003155",
  threeDSecure2Required: "4000000000003220",
  threeDSecureRequiredChargeDeclined: "4000008400001629",
  chargeDeclined: "4000000000000002",
  chargeDeclinedInsufficientFunds: "4000000000009995",
  chargeDeclinedLostCard: "4000000000009987",
  chargeDeclinedStolenCard: "4000000000009979",
  chargeDeclinedExpiredCard: "4000000000000069",
  chargeDeclinedIncorrectCvc: "4000000000000127",
  chargeDeclinedProcessingError: "4000000000000119",
  chargeDeclinedVelocityLimitExceeded: "4000000000006975",
  chargeCustomerFail: "4000000000000341",
  radarBlock: "4100000000000019",
  createDispute: "4000000000000259",
  pendingRefund: "4000000000007726",
  refundFail: "4000000000005126",
};

/** The number behind `pm_card_visa`, `pm_card_visa_chargeDeclined`, `tok_visa`, …; undefined for any other id. */
export function numberOfNamedCard(id: string): string | undefined {
  const name = /^(?:pm_card|tok)_(\w+)$/.exec(id)?.[1];
  if (name === undefined) return undefined;
  const withoutBrand = name.replace(/^visa_(?=[a-z]+[A-Z])/, "");
  return Object.hasOwn(NAMED_CARDS, withoutBrand) ? NAMED_CARDS[withoutBrand] : undefined;
}

export function behaviourOf(number: string): CardBehaviour {
  return TEST_CARDS[number] ?? visa("Pays", { brand: brandOf(number) });
}

/** Brand by the first digits (ISO/IEC 7812 issuer ranges). */
export function brandOf(number: string): CardBehaviour["brand"] {
  if (/^3[47]/.test(number)) return "amex";
  if (/^(5[1-5]|2[2-7])/.test(number)) return "mastercard";
  if (/^(6011|64[4-9]|65)/.test(number)) return "discover";
  if (/^3(0|6|8)/.test(number)) return "diners";
  if (/^35/.test(number)) return "jcb";
  if (/^62/.test(number)) return "unionpay";
  return "visa";
}

/** The check digit of ISO/IEC 7812-1 (Luhn). */
export function hasValidCheckDigit(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number[number.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
