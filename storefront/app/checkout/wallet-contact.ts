import { parseGreatBritainPostcode, postcodeMessage } from "@balance/compliance/postcode";
import type { ContactAndAddress } from "@balance/contracts/basket";
import type {
  ExpressCheckoutPartialAddress,
  StripeExpressCheckoutElementConfirmEvent,
} from "@stripe/stripe-js";

type Agreed = Pick<StripeExpressCheckoutElementConfirmEvent, "billingDetails" | "shippingAddress">;

/** A unit that completes any half of a postcode, to ask which area it names. */
const anyUnit = "1AA";

/**
 * Why we can't deliver there, or null when nothing is known against it: before the buyer agrees, wallets tell only the
 * first half of a British postcode. The whole is checked with the contact, when they pay.
 */
export function walletAreaRefusal({
  country,
  postal_code,
}: Pick<ExpressCheckoutPartialAddress, "country" | "postal_code">): string | null {
  if (country !== "GB")
    return "We deliver to England, Scotland and Wales only. Please choose an address there.";
  for (const postcode of [postal_code, postal_code + anyUnit]) {
    const parsed = parseGreatBritainPostcode(postcode);
    if (!parsed.ok && parsed.reason !== "malformed") return postcodeMessage(parsed.reason);
  }
  return null;
}

/**
 * The basket's contact from a wallet. A wallet has one field for a name: its last word is taken for the surname. What is
 * missing stays empty, and the checks of the checkout's form name it.
 */
export function walletContact({ billingDetails, shippingAddress }: Agreed): ContactAndAddress {
  const address = shippingAddress?.address;
  const names = [shippingAddress?.name, billingDetails?.name].map((name) => (name ?? "").trim().split(/\s+/));
  const words = names.find(({ length }) => length > 1) ?? names[0] ?? [];
  return {
    email: billingDetails?.email ?? "",
    first_name: words.slice(0, Math.max(1, words.length - 1)).join(" "),
    last_name: words.length > 1 ? (words.at(-1) ?? "") : "",
    address_1: address?.line1 ?? "",
    address_2: address?.line2 ?? "",
    city: address?.city ?? "",
    postcode: address?.postal_code ?? "",
    phone: "",
  };
}
