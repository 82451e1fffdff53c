/** API keys: `sk_test_…` may do everything, `pk_test_…` only what a browser may. Live keys are refused. */
import type { IncomingHttpHeaders } from "node:http";
import { StripeApiError } from "./stripe-error.ts";

/** @param paramKey `key` of the body or query, as browsers send it. @throws StripeApiError 401 */
export function authenticate(headers: IncomingHttpHeaders, paramKey: unknown): "secret" | "publishable" {
  const key = headerKey(headers.authorization) ?? (typeof paramKey === "string" ? paramKey : undefined);
  if (!key) {
    throw unauthorised(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth " +
        "(e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details.",
    );
  }
  if (/^(sk|rk)_test_\w+$/.test(key)) return "secret";
  if (/^pk_test_\w+$/.test(key)) return "publishable";
  if (/^(sk|rk|pk)_live_/.test(key)) {
    throw unauthorised(
      "This is a sandbox on your own machine. It takes test keys only; never send it a live key.",
    );
  }
  throw unauthorised(
    `Invalid API Key provided: ${key.slice(0, 8)}${"*".repeat(Math.max(0, key.length - 8))}`,
  );
}

function headerKey(authorization: string | undefined): string | undefined {
  const [scheme, value = ""] = authorization?.split(" ") ?? [];
  if (scheme === "Bearer") return value;
  if (scheme === "Basic") return Buffer.from(value, "base64").toString().split(":")[0];
  return undefined;
}

function unauthorised(message: string): StripeApiError {
  return new StripeApiError(401, { type: "invalid_request_error", message }, { endpointRan: false });
}

export function secretKeyRequired(): StripeApiError {
  return new StripeApiError(
    401,
    {
      type: "invalid_request_error",
      code: "secret_key_required",
      message:
        "This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your " +
        "API keys at https://dashboard.stripe.com/account/apikeys.",
    },
    { endpointRan: false },
  );
}
