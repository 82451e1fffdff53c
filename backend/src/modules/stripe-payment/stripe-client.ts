import Stripe from "stripe";

export interface StripeAccess {
  apiKey: string;
  /** Where Stripe's API is spoken instead of at Stripe (the sandbox), "http://localhost:8420"; undefined is Stripe. */
  apiUrl?: string;
}

const timeoutMs = 20_000;
const maxNetworkRetries = 2;

/**
 * A client of Stripe's API. A call that got no answer is repeated twice by the SDK under one idempotency key, so that it
 * takes effect once; it then throws `Stripe.errors.StripeConnectionError`.
 */
export function createStripeClient({ apiKey, apiUrl }: StripeAccess): Stripe {
  return new Stripe(apiKey, {
    ...addressOf(apiUrl),
    timeout: timeoutMs,
    maxNetworkRetries,
    telemetry: false,
  });
}

function addressOf(apiUrl: string | undefined) {
  if (!apiUrl) return {};
  const { protocol, hostname, port } = new URL(apiUrl);
  const isHttps = protocol === "https:";
  return {
    protocol: isHttps ? ("https" as const) : ("http" as const),
    host: hostname,
    port: port || (isHttps ? 443 : 80),
  };
}
