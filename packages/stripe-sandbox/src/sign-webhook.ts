/** The `Stripe-Signature` header (https://docs.stripe.com/webhooks#verify-manually): HMAC-SHA256 over "time.payload". */
import { createHmac } from "node:crypto";

/** @param second when it is sent, in whole seconds since 1970: receivers refuse what is older than 5 minutes */
export function signWebhook(payload: string, secret: string, second: number): string {
  const signature = createHmac("sha256", secret).update(`${second}.${payload}`).digest("hex");
  return `t=${second},v1=${signature}`;
}
