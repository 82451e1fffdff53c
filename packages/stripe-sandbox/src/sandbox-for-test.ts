/** A sandbox with a real client and a receiver that checks every signature, for the tests beside the code. */
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { readBody } from "./read-body.ts";
import { startStripeSandbox, type RunningStripeSandbox } from "./start-stripe-sandbox.ts";

export const WEBHOOK_SECRET = "whsec_for_tests_only";

export interface SandboxForTest {
  url: string;
  dataDir: string;
  stripe: Stripe;
  /** Events in the order they arrived, signatures verified by the SDK. */
  received: Stripe.Event[];
  /** What the receiver answers, by default 200; may look at the event. */
  answerWith(status: (event: Stripe.Event) => number): void;
  /** Resolves with all events once one of this type has arrived (for this object, if given). */
  arrival(type: string, objectId?: string): Promise<Stripe.Event>;
  control(method: string, path: string, body?: object): Promise<Record<string, unknown>>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSandboxForTest(): Promise<SandboxForTest> {
  const dataDir = await mkdtemp(join(tmpdir(), "stripe-sandbox-"));
  const receiver = await startReceiver();
  const port = await freePort();
  const options = {
    port,
    dataDir,
    webhookUrl: receiver.url,
    webhookSecret: WEBHOOK_SECRET,
    firstRetryMs: 20,
  };
  let running: RunningStripeSandbox = await startStripeSandbox(options);
  const stripe = new Stripe("sk_test_sandbox", {
    host: "localhost",
    port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
  });
  return {
    url: running.url,
    dataDir,
    stripe,
    received: receiver.received,
    answerWith: receiver.answerWith,
    arrival: receiver.arrival,
    control: async (method, path, body) => {
      const response = await fetch(`${running.url}/sandbox/${path}`, {
        method,
        body: body && JSON.stringify(body),
      });
      const json = (await response.json()) as Record<string, unknown>;
      if (!response.ok) throw new Error(JSON.stringify(json));
      return json;
    },
    restart: async () => {
      await running.stop();
      running = await startStripeSandbox(options);
    },
    stop: async () => {
      await running.stop();
      await receiver.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function startReceiver() {
  const received: Stripe.Event[] = [];
  const waiting = new Set<() => void>();
  let statusFor: (event: Stripe.Event) => number = () => 200;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const signature = request.headers["stripe-signature"]?.toString() ?? "";
      const event = Stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET);
      received.push(event);
      response.writeHead(statusFor(event)).end();
      for (const look of waiting) look();
    });
  });
  const port = await listen(server);
  const find = (type: string, objectId?: string) =>
    received.find(
      (event) => event.type === type && (!objectId || (event.data.object as { id?: string }).id === objectId),
    );
  return {
    url: `http://localhost:${port}/hooks/stripe`,
    received,
    answerWith: (status: (event: Stripe.Event) => number) => (statusFor = status),
    arrival: (type: string, objectId?: string) =>
      new Promise<Stripe.Event>((resolve) => {
        const look = () => {
          const event = find(type, objectId);
          if (!event) return;
          waiting.delete(look);
          resolve(event);
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, "close");
  return port;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
