/** Starts the whole sandbox: the API under `/v1`, Stripe.js, the 3-D Secure page, webhooks, and the control API. */
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { WebhookDeliverer } from "./deliver-webhooks.ts";
import { newEvent } from "./events.ts";
import { handleRequest } from "./handle-request.ts";
import { KEPT_SECONDS } from "./idempotency.ts";
import type { Sandbox } from "./sandbox.ts";
import { runDueActions } from "./run-due-actions.ts";
import { Store, type TableName } from "./store.ts";
import { type Tables } from "./tables.ts";

export interface StripeSandboxOptions {
  port: number;
  /** The stack's data folder; the sandbox keeps its state in `stripe-sandbox/` below it. */
  dataDir: string;
  /** Where signed events go. */
  webhookUrl: string;
  webhookSecret: string;
  /** Only for the link on the sandbox's own page. */
  storefrontUrl?: string;
  /** Address to listen on; loopback unless told otherwise. */
  host?: string;
  /** Pause after the first failed delivery of an event, doubling from there. */
  firstRetryMs?: number;
}

export interface RunningStripeSandbox {
  url: string;
  /** Resolves when the port is free and the state is on disk. */
  stop(): Promise<void>;
}

const SECONDS_BETWEEN_LOOKS_AT_WHAT_IS_DUE = 1;

/** @throws Error with a sentence to act on when the port is taken or the state is not readable. */
export async function startStripeSandbox(options: StripeSandboxOptions): Promise<RunningStripeSandbox> {
  const url = `http://localhost:${options.port}`;
  // The port first: whoever holds it may be a sandbox with the same journal, which only one may open.
  const server = await listen(options.port, options.host ?? "127.0.0.1");
  const store = openStore(options.dataDir, server);
  const sandbox: Sandbox = {
    store,
    url,
    storefrontUrl: options.storefrontUrl,
    request: null,
    now: () => Math.floor(Date.now() / 1000) + (store.get("clock", "clock")?.ahead_seconds ?? 0),
    emit: (type, object, previous) => deliverer.add(newEvent(sandbox, type, object, previous)),
  };
  const deliverer = new WebhookDeliverer(sandbox, {
    url: options.webhookUrl,
    secret: options.webhookSecret,
    firstRetryMs: options.firstRetryMs ?? 500,
  });
  server.on("request", (request, response) => void handleRequest(sandbox, deliverer, request, response));
  deliverer.start();
  const dueTimer = setInterval(() => runDueActions(sandbox), SECONDS_BETWEEN_LOOKS_AT_WHAT_IS_DUE * 1000);
  const stop = async () => {
    clearInterval(dueTimer);
    deliverer.stop();
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
    store.close();
  };
  return { url, stop };
}

async function listen(port: number, host: string): Promise<Server> {
  const server = createServer();
  server.listen(port, host);
  try {
    await once(server, "listening");
    return server;
  } catch (cause) {
    throw new Error(
      `The Stripe sandbox can't listen on port ${port}. Set STRIPE_SANDBOX_PORT to a free one.`,
      { cause },
    );
  }
}

function openStore(dataDir: string, server: Server): Store {
  try {
    return new Store(join(dataDir, "stripe-sandbox", "journal.ndjson"), isStillWanted);
  } catch (error) {
    server.close();
    throw error;
  }
}

/** What a restart may forget: keys older than Stripe keeps them, faults that are used up. */
function isStillWanted<T extends TableName>(table: T, row: Tables[T]): boolean {
  if (table === "kept_answers")
    return (row as Tables["kept_answers"]).created + KEPT_SECONDS > Date.now() / 1000;
  if (table === "faults") return (row as Tables["faults"]).times !== 0;
  return true;
}
