import { createHmac } from "node:crypto";
import { addressKey } from "@balance/compliance/address-key";
import { environment } from "../../../environment";
import type { Payer } from "../../modules/payment-limit/service";
import { networkOf } from "../contact/network-of";

/** Who tries to pay, in codes that count alike for all spellings of an address and can't be turned back into one. */
export function payerOf(basketId: string, email: string | null, shopperAddress: string | undefined): Payer {
  const key = email && addressKey(email);
  return {
    basket_id: basketId,
    email_code: key ? code("email", key) : null,
    network_code: shopperAddress ? code("network", networkOf(shopperAddress)) : null,
  };
}

function code(kind: "email" | "network", value: string): string {
  return createHmac("sha256", environment.COOKIE_SECRET)
    .update(`payment tries: ${kind} ${value}`)
    .digest("hex");
}
