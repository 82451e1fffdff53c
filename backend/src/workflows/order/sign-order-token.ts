import { readSignedToken, signedToken } from "./signed-token";

/** The token of `/orders/:token`. */
export function signOrderToken(orderId: string, secret?: string): string {
  return signedToken("order-page", orderId, secret);
}

/** The order id of a token that we signed; null for any other text. */
export function readOrderToken(token: string, secret?: string): string | null {
  return readSignedToken("order-page", token, secret);
}
