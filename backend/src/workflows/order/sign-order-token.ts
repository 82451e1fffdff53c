import { createHmac, timingSafeEqual } from "node:crypto";
import { environment } from "../../../environment";

const signatureBytes = 16;

/**
 * The token of `/orders/:token`: whoever has it may see this one order, without signing in. It names the order and
 * carries 128 bits of HMAC-SHA256, which can't be guessed, and needs no row of its own.
 */
export function signOrderToken(orderId: string, secret = environment.ORDER_LINK_SECRET): string {
  return `${Buffer.from(orderId).toString("base64url")}.${signature(orderId, secret).toString("base64url")}`;
}

/** The order id of a token that we signed; null for any other text. */
export function readOrderToken(token: string, secret = environment.ORDER_LINK_SECRET): string | null {
  const [name, signed, ...rest] = token.split(".");
  if (!name || !signed || rest.length > 0) return null;
  const orderId = Buffer.from(name, "base64url").toString();
  const given = Buffer.from(signed, "base64url");
  if (given.length !== signatureBytes || !timingSafeEqual(given, signature(orderId, secret))) return null;
  // base64url decodes several spellings to the same bytes; only our own is a token
  return signOrderToken(orderId, secret) === token ? orderId : null;
}

function signature(orderId: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`order-page:${orderId}`).digest().subarray(0, signatureBytes);
}
