/**
 * One call of `/v1/…`, in Stripe's order: key, address, idempotency key, the endpoint itself, expansion, commit, answer.
 * The endpoint runs without a pause; only a planned fault waits.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { authenticate, secretKeyRequired } from "./authenticate.ts";
import { API_VERSION } from "./events.ts";
import { expand, takeExpand } from "./expand.ts";
import { takeFault } from "./faults.ts";
import { type Fault } from "./tables.ts";
import { parseFormBody } from "./form-body.ts";
import { claimKey, keepAnswer, keyedRequest, releaseKey, type KeyedRequest } from "./idempotency.ts";
import { newId } from "./new-id.ts";
import { publishableView } from "./publishable-view.ts";
import { readBody } from "./read-body.ts";
import { reportFailure } from "./report-failure.ts";
import { findRoute, type Handler } from "./routes.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { StripeApiError } from "./stripe-error.ts";

interface Call extends ApiRequest {
  handle: Handler;
  expandPaths: string[];
  requestId: string;
  idempotencyKey: string | null;
}

interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/** The connection that gets no answer, and how it ends. */
type NoAnswer = Extract<Fault["kind"], "timeout" | "reset">;

export async function handleApiRequest(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const requestId = newId("req", 14);
  const answer = await answerRequest(sandbox, request, url, requestId);
  if (answer === "timeout") return; // The caller gives up first; stopping the sandbox closes the connection.
  if (answer === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(answer.status, {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "Request-Id, Stripe-Should-Retry, Idempotent-Replayed",
    "cache-control": "no-cache, no-store",
    "content-type": "application/json",
    "request-id": requestId,
    "stripe-version": request.headers["stripe-version"]?.toString() ?? API_VERSION,
    ...answer.headers,
  });
  response.end(answer.body);
}

async function answerRequest(
  sandbox: Sandbox,
  request: IncomingMessage,
  url: URL,
  requestId: string,
): Promise<Answer | NoAnswer> {
  try {
    const call = await readCall(request, url, requestId);
    const answer = await answerOnce(sandbox, call);
    if (typeof answer === "string") return answer;
    const lost = takeFault(sandbox, ["timeout", "reset", "error"], { ...call, when: "after" });
    if (!lost) return answer;
    return lost.kind === "error" ? errorAnswer(serverError(lost), call.keyKind) : (lost.kind as NoAnswer);
  } catch (error) {
    return errorAnswer(error, "secret");
  } finally {
    sandbox.store.commit();
  }
}

async function readCall(request: IncomingMessage, url: URL, requestId: string): Promise<Call> {
  const method = request.method as ApiRequest["method"];
  const path = url.pathname;
  const text = method === "POST" ? await readBody(request) : url.search.slice(1);
  const { key, ...form } = parseFormBody(text);
  const keyKind = authenticate(request.headers, key);
  const route = findRoute(method, path);
  if (!route) {
    const message =
      `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs. ` +
      "(The sandbox imitates only the part of Stripe that its README lists.)";
    throw new StripeApiError(404, { type: "invalid_request_error", message }, { endpointRan: false });
  }
  if (keyKind === "publishable" && !route.isForBrowsers) throw secretKeyRequired();
  const { paths: expandPaths, rest } = takeExpand(form);
  // Stripe heeds the key on POST only: the other methods are idempotent by themselves.
  const idempotencyKey = (method === "POST" && request.headers["idempotency-key"]?.toString()) || null;
  return {
    method,
    path,
    id: route.id,
    form: rest,
    keyKind,
    handle: route.handle,
    expandPaths,
    requestId,
    idempotencyKey,
  };
}

async function answerOnce(sandbox: Sandbox, call: Call): Promise<Answer | NoAnswer> {
  if (!call.idempotencyKey) return answerUnlessFault(sandbox, call, undefined);
  const keyed = keyedRequest(call.idempotencyKey, `${call.method} ${call.path}`, {
    ...call.form,
    expand: call.expandPaths,
  });
  const kept = claimKey(sandbox, keyed);
  const headers = { "idempotency-key": keyed.key };
  if (kept) {
    const replayed = { "idempotent-replayed": "true", "original-request": kept.request_id };
    return { status: kept.status, body: kept.body, headers: { ...headers, ...replayed } };
  }
  try {
    const answer = await answerUnlessFault(sandbox, call, keyed);
    if (typeof answer === "string") return answer;
    return { ...answer, headers: { ...headers, "original-request": call.requestId } };
  } finally {
    releaseKey(sandbox, keyed);
  }
}

async function answerUnlessFault(
  sandbox: Sandbox,
  call: Call,
  keyed: KeyedRequest | undefined,
): Promise<Answer | NoAnswer> {
  const fault = takeFault(sandbox, ["timeout", "reset", "error", "slow"], { ...call, when: "before" });
  if (fault?.kind === "timeout" || fault?.kind === "reset") return fault.kind;
  if (fault?.kind === "error") {
    const answer = errorAnswer(serverError(fault), call.keyKind);
    if (keyed && fault.kept) keepAnswer(sandbox, keyed, { ...answer, requestId: call.requestId });
    return answer;
  }
  if (fault) await sleep(fault.delay_ms);
  return runEndpoint(sandbox, call, keyed);
}

function runEndpoint(sandbox: Sandbox, call: Call, keyed: KeyedRequest | undefined): Answer {
  const { answer, isKept } = callHandler(sandbox, call);
  if (keyed && isKept) keepAnswer(sandbox, keyed, { ...answer, requestId: call.requestId });
  sandbox.store.commit();
  return answer;
}

function callHandler(sandbox: Sandbox, call: Call): { answer: Answer; isKept: boolean } {
  sandbox.request = { id: call.requestId, idempotencyKey: call.idempotencyKey };
  try {
    const object = expand(sandbox.store, call.handle(sandbox, call), call.expandPaths);
    const visible = call.keyKind === "publishable" ? publishableView(object) : object;
    return { answer: { status: 200, body: JSON.stringify(visible) }, isKept: true };
  } catch (error) {
    return {
      answer: errorAnswer(error, call.keyKind),
      isKept: !(error instanceof StripeApiError) || error.endpointRan,
    };
  } finally {
    sandbox.request = null;
  }
}

function errorAnswer(error: unknown, keyKind: ApiRequest["keyKind"]): Answer {
  if (!(error instanceof StripeApiError)) {
    reportFailure(error);
    const message = "The Stripe sandbox failed; its own output says why.";
    return { status: 500, body: JSON.stringify({ error: { type: "api_error", message } }) };
  }
  const { payment_intent } = error.body;
  const body =
    payment_intent && keyKind === "publishable"
      ? { ...error.body, payment_intent: publishableView(payment_intent) }
      : error.body;
  return { status: error.status, body: JSON.stringify({ error: body }) };
}

function serverError(fault: Fault): StripeApiError {
  const type = fault.status >= 500 ? "api_error" : "invalid_request_error";
  const message = `A planned fault of the Stripe sandbox (${fault.id}).`;
  const code = fault.code ?? (fault.status === 429 ? "rate_limit" : undefined);
  return new StripeApiError(fault.status, { type, message, code }, { endpointRan: false });
}
