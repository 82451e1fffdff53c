/** `/sandbox/…`: what tests and people tell the sandbox to do. JSON in, JSON out, no key: it is only for your machine. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { WebhookDeliverer } from "./deliver-webhooks.ts";
import { closeDispute, findDispute, openDispute } from "./disputes.ts";
import { planFault } from "./faults.ts";
import { idOf } from "./id-of.ts";
import { readLedger } from "./ledger.ts";
import { readBody } from "./read-body.ts";
import type { Sandbox } from "./sandbox.ts";
import { runDueActions } from "./run-due-actions.ts";
import { StripeApiError } from "./stripe-error.ts";
import { finishAuthentication } from "./three-d-secure.ts";

type Body = Record<string, unknown>;
type ControlHandler = (sandbox: Sandbox, deliverer: WebhookDeliverer, body: Body, id: string) => object;

const HANDLERS: Readonly<Record<string, ControlHandler>> = {
  "GET ledger": (sandbox) => readLedger(sandbox),
  "GET faults": (sandbox) => ({ faults: [...sandbox.store.all("faults")] }),
  "POST faults": (sandbox, _deliverer, body) => planFault(sandbox, body),
  "DELETE faults": removeFaults,
  "POST reset": reset,
  "POST advance": advance,
  "POST disputes": startDispute,
  "POST disputes/:id": (sandbox, _deliverer, body, id) => {
    if (body.status !== "won" && body.status !== "lost") throw new TypeError("'status' must be won or lost.");
    return closeDispute(sandbox, findDispute(sandbox, id), body.status);
  },
  "POST authentications/:id": answerChallenge,
  "POST deliver-now": (_sandbox, deliverer) => ({ hurried: deliverer.hurry() }),
  "POST replay-event/:id": replayEvent,
};

export async function handleControlRequest(
  sandbox: Sandbox,
  deliverer: WebhookDeliverer,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [, , action = "", id] = url.pathname.split("/");
  const name = `${request.method} ${action}${id ? "/:id" : ""}`;
  const send = (status: number, body: object) =>
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(`${JSON.stringify(body, null, 2)}\n`);
  if (!Object.hasOwn(HANDLERS, name)) {
    send(404, { error: { message: `No such control. Known: ${Object.keys(HANDLERS).join(", ")}.` } });
    return;
  }
  try {
    const text = await readBody(request);
    const body = text === "" ? {} : (JSON.parse(text) as unknown);
    if (typeof body !== "object" || body === null || Array.isArray(body))
      throw new TypeError("Send a JSON object.");
    const result = (HANDLERS[name] as ControlHandler)(sandbox, deliverer, body as Body, id ?? "");
    sandbox.store.commit();
    send(200, result);
  } catch (error) {
    if (error instanceof StripeApiError) send(error.status, { error: error.body });
    else if (error instanceof TypeError || error instanceof SyntaxError)
      send(400, { error: { message: error.message } });
    else throw error;
  }
}

function removeFaults(sandbox: Sandbox): object {
  const removed = [...sandbox.store.all("faults")];
  for (const { id } of removed) sandbox.store.remove("faults", id);
  return { removed };
}

function reset(sandbox: Sandbox): object {
  sandbox.store.clear();
  return { reset: true };
}

/** Puts the sandbox's clock forward and does what falls due: authorisations expire, refunds settle. */
function advance(sandbox: Sandbox, _deliverer: WebhookDeliverer, body: Body): object {
  const { seconds } = body;
  if (typeof seconds !== "number" || !Number.isInteger(seconds) || seconds < 0) {
    throw new TypeError("'seconds' must be a whole number of at least 0.");
  }
  const ahead_seconds = (sandbox.store.get("clock", "clock")?.ahead_seconds ?? 0) + seconds;
  sandbox.store.put("clock", { id: "clock", ahead_seconds });
  return { now: sandbox.now(), ran: runDueActions(sandbox) };
}

/** As if the cardholder complained to their bank. */
function startDispute(sandbox: Sandbox, _deliverer: WebhookDeliverer, body: Body): object {
  const intent = sandbox.store.get("payment_intents", String(body.payment_intent));
  const charge = sandbox.store.get(
    "charges",
    typeof body.charge === "string" ? body.charge : idOf(intent?.latest_charge ?? null),
  );
  if (!charge) throw new TypeError("Name a 'payment_intent' or a 'charge' that exists.");
  if (!charge.captured || charge.disputed)
    throw new TypeError(`Charge ${charge.id} is not captured, or disputed already.`);
  return openDispute(sandbox, charge, typeof body.reason === "string" ? body.reason : "fraudulent");
}

/** Answers the open 3-D Secure challenge of a PaymentIntent as the cardholder would on the page. */
function answerChallenge(sandbox: Sandbox, _deliverer: WebhookDeliverer, body: Body, id: string): object {
  const intent = sandbox.store.get("payment_intents", id);
  if (intent?.status !== "requires_action")
    throw new TypeError(`PaymentIntent ${id} waits for no authentication.`);
  if (body.outcome !== "complete" && body.outcome !== "fail")
    throw new TypeError("'outcome' must be complete or fail.");
  const challenge = [...sandbox.store.all("challenges")].findLast(
    (candidate) => candidate.payment_intent === id,
  );
  return (challenge && finishAuthentication(sandbox, challenge, body.outcome)) ?? intent;
}

function replayEvent(sandbox: Sandbox, deliverer: WebhookDeliverer, body: Body, id: string): object {
  const event = sandbox.store.get("events", id);
  if (!event) throw new TypeError(`There is no event ${id}.`);
  const times = typeof body.times === "number" ? body.times : 1;
  for (let copy = 0; copy < times; copy++) deliverer.replay(event);
  return { event: id, times };
}
