/**
 * Idempotency keys true to Stripe (https://docs.stripe.com/api/idempotent_requests): the first answer to a key is kept
 * with what it did, in one commit. Same key and parameters: the same answer. Other parameters: an error. While the first
 * is under way: 409. Answers that never got as far as running (bad parameters, 401, 429) are not kept.
 */
import { createHash } from "node:crypto";
import type { FormHash, FormValue } from "./form-body.ts";
import type { Sandbox } from "./sandbox.ts";
import { StripeApiError } from "./stripe-error.ts";
import type { KeptAnswer } from "./tables.ts";

/** Stripe may forget a key after 24 hours. */
export const KEPT_SECONDS = 24 * 3600;

const LONGEST_KEY = 255;

export interface KeyedRequest {
  key: string;
  /** `POST /v1/payment_intents`. */
  endpoint: string;
  fingerprint: string;
}

const underWay = new WeakMap<Sandbox["store"], Set<string>>();

/** @throws StripeApiError 400 for a key no client should send */
export function keyedRequest(key: string, endpoint: string, form: FormHash): KeyedRequest {
  if (key.length > LONGEST_KEY) {
    throw new StripeApiError(
      400,
      {
        type: "invalid_request_error",
        message: `Idempotency keys can be at most ${LONGEST_KEY} characters long.`,
      },
      { endpointRan: false },
    );
  }
  return { key, endpoint, fingerprint: createHash("sha256").update(canonical(form)).digest("base64url") };
}

/** The order of parameters does not matter. */
function canonical(value: FormValue): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] as FormValue)}`).join()}}`;
}

/**
 * Either the kept answer, or undefined after reserving the key; then `release` must be called when the request is over.
 * @throws StripeApiError 409 while another request with the key runs, 400 when the key was used for something else
 */
export function claimKey(sandbox: Sandbox, request: KeyedRequest): KeptAnswer | undefined {
  const running = underWay.get(sandbox.store) ?? new Set();
  underWay.set(sandbox.store, running);
  const { key, endpoint, fingerprint } = request;
  if (running.has(key)) {
    throw new StripeApiError(
      409,
      {
        type: "idempotency_error",
        code: "idempotency_key_in_use",
        message:
          "There is currently another in-progress request using this Idempotent Key (that probably means you submitted " +
          `twice, and the other request is still going through): ${key}. Please try again later.`,
      },
      { endpointRan: false },
    );
  }
  const kept = sandbox.store.get("kept_answers", key);
  if (!kept || kept.created + KEPT_SECONDS < sandbox.now()) {
    running.add(key);
    return undefined;
  }
  if (kept.endpoint !== endpoint) {
    throw misused(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${endpointPath(kept)}' ` +
        `vs '${endpointPath(request)}'). Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  if (kept.fingerprint !== fingerprint) {
    throw misused(
      "Keys for idempotent requests can only be used with the same parameters they were first used with. " +
        `Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  return kept;
}

function endpointPath({ endpoint }: { endpoint: string }): string {
  return endpoint.slice(endpoint.indexOf(" ") + 1);
}

function misused(message: string): StripeApiError {
  return new StripeApiError(400, { type: "idempotency_error", message }, { endpointRan: false });
}

/** Call before the commit of the request's own changes, so that both are kept or neither. */
export function keepAnswer(
  sandbox: Sandbox,
  { key, endpoint, fingerprint }: KeyedRequest,
  answer: { status: number; body: string; requestId: string },
): void {
  const { status, body, requestId: request_id } = answer;
  sandbox.store.put("kept_answers", {
    id: key,
    endpoint,
    fingerprint,
    status,
    body,
    request_id,
    created: sandbox.now(),
  });
}

export function releaseKey(sandbox: Sandbox, { key }: KeyedRequest): void {
  underWay.get(sandbox.store)?.delete(key);
}
