/** What every part of the sandbox works on. */
import type Stripe from "stripe";
import type { FormHash } from "./form-body.ts";
import type { Store } from "./store.ts";

export interface Sandbox {
  store: Store;
  /** Where browsers reach the sandbox, without a trailing slash. */
  url: string;
  storefrontUrl: string | undefined;
  /** Whole seconds since 1970, on the sandbox's own clock, which `/sandbox/advance` can put forward. */
  now(): number;
  /** Records an event and its delivery; they leave after the commit. */
  emit(type: Stripe.Event.Type, object: { id: string; object: string }, previous?: object): void;
  /** Set while a request runs, so that its events can name it. */
  request: { id: string; idempotencyKey: string | null } | null;
}

/** One call of the API, already authenticated. */
export interface ApiRequest {
  method: "GET" | "POST" | "DELETE";
  /** Without the query. */
  path: string;
  /** Values of `:id` in the route. */
  id: string;
  form: FormHash;
  /** A publishable key may only do what a browser may. */
  keyKind: "secret" | "publishable";
}
