/**
 * The one place where the storefront speaks HTTP to the back end. Reads go through Medusa's JS SDK. Changes are sent by
 * plain fetch, because the SDK's FetchError keeps the message of a 400 and drops the rest of its body, and with it
 * `fields`, which tie an error to its form field.
 */
import type { RefusalResponse } from "@balance/contracts/basket";
import { shopperAddressHeader, storefrontKeyHeader } from "@balance/contracts/storefront-headers";
import Medusa, { FetchError } from "@medusajs/js-sdk";
import { data, type RouterContextProvider } from "react-router";
import { environment } from "../../environment.server.ts";
import { requestContext } from "../request-context.server.ts";

const usualTimeoutMs = 5_000;

const medusa = new Medusa({
  baseUrl: environment.BACKEND_URL,
  publishableKey: environment.MEDUSA_PUBLISHABLE_KEY,
  // who the shopper is travels with each call; one SDK serves them all, so it must remember nobody
  auth: { type: "jwt", jwtTokenStorageMethod: "nostore" },
});

/** The back end didn't answer, answered too late, or broke (5xx). Trying again later may work. */
export class BackendUnavailable extends Error {
  override name = "BackendUnavailable";
}

/** The back end understood and said no; `refusal.message` is written for the shopper. */
export interface Refused {
  ok: false;
  status: number;
  refusal: RefusalResponse;
}
export type Outcome<T> = { ok: true; value: T } | Refused;

interface BackendCall {
  /** Left out: a read. */
  method?: "POST" | "DELETE";
  /** Of a read. */
  query?: Record<string, string | undefined>;
  /** Of a change. */
  body?: unknown;
  /** Of a read: with another type than JSON, the answer comes as the `Response` it is. */
  accept?: string;
  /** For a call that has to wait for others than the back end. */
  timeoutMs?: number;
}

/**
 * Calls a store route in the shopper's name. A 4xx comes back as a value.
 * @param path begins with "/store/"; callers escape its segments with `encodeURIComponent`
 * @throws {BackendUnavailable} network failure, too slow, or 5xx
 */
export async function callBackend<T>(
  context: Readonly<RouterContextProvider>,
  path: string,
  call: BackendCall = {},
): Promise<Outcome<T>> {
  const { shopperAddress, requestId } = context.get(requestContext);
  const headers = {
    "x-request-id": requestId,
    [storefrontKeyHeader]: environment.STOREFRONT_KEY,
    [shopperAddressHeader]: shopperAddress,
    ...(call.accept && { accept: call.accept }),
  };
  const signal = AbortSignal.timeout(call.timeoutMs ?? usualTimeoutMs);
  return call.method
    ? send<T>(call.method, path, call.body, headers, signal)
    : read<T>(path, call.query, headers, signal);
}

async function read<T>(
  path: string,
  query: BackendCall["query"],
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await medusa.client.fetch<T>(path, { query, headers, signal }) };
  } catch (cause) {
    if (cause instanceof FetchError && cause.status && cause.status < 500) {
      return { ok: false, status: cause.status, refusal: { type: "refused", message: cause.message } };
    }
    throw new BackendUnavailable(`GET ${path} got no good answer`, { cause });
  }
}

async function send<T>(
  method: "POST" | "DELETE",
  path: string,
  body: unknown,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Outcome<T>> {
  let status: number;
  let answer: unknown;
  try {
    const response = await fetch(new URL(path, environment.BACKEND_URL), {
      method,
      headers: {
        ...headers,
        accept: "application/json",
        "content-type": "application/json",
        "x-publishable-api-key": environment.MEDUSA_PUBLISHABLE_KEY,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
    status = response.status;
    answer = await response.json();
  } catch (cause) {
    throw new BackendUnavailable(`${method} ${path} got no answer`, { cause });
  }
  if (status >= 500) throw new BackendUnavailable(`${method} ${path} answered ${status}`, { cause: answer });
  if (status >= 400) return { ok: false, status, refusal: answer as RefusalResponse };
  return { ok: true, value: answer as T };
}

/** `callBackend` for loaders and actions: a broken back end becomes the 503 page. */
export function sendToBackend<T>(
  context: Readonly<RouterContextProvider>,
  path: string,
  call: BackendCall = {},
): Promise<Outcome<T>> {
  return orUnavailablePage(context, callBackend<T>(context, path, call));
}

/**
 * Turns a broken back end into the 503 page (thrown as data, because React Router hides the class of other errors from
 * the browser) and logs why.
 */
export async function orUnavailablePage<T>(
  context: Readonly<RouterContextProvider>,
  answer: Promise<T>,
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    const { requestId } = context.get(requestContext);
    console.error(`request ${requestId}`, error);
    throw data({ requestId }, { status: 503 });
  }
}

/** Reads what a page needs: 404 becomes the page's 404, a broken back end its 503, another 4xx is a fault of ours. */
export async function readFromBackend<T>(
  context: Readonly<RouterContextProvider>,
  path: string,
  query?: BackendCall["query"],
): Promise<T> {
  const outcome = await sendToBackend<T>(context, path, { query });
  if (outcome.ok) return outcome.value;
  if (outcome.status === 404) throw data(null, { status: 404 });
  throw new Error(`GET ${path} was refused with ${outcome.status}: ${outcome.refusal.message}`);
}
