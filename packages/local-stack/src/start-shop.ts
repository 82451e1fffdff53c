import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { RunningShop } from "@balance/contracts/running-shop";
import { buildShop, executableOf } from "./build-shop.ts";
import { lockDataDir } from "./data-dir-lock.ts";
import { demoSecrets } from "./demo-secrets.ts";
import { assertPortsFree } from "./free-port.ts";
import {
  addressesOf,
  backendEnvironment,
  demoAdmin,
  inboxEnvironment,
  storefrontEnvironment,
  stripeSandboxEnvironment,
} from "./part-environment.ts";
import { Part } from "./part.ts";
import { PostgresServer } from "./postgres-server.ts";
import { builtBackend, prepareDatabase, readPublishableKey, shopDatabase } from "./prepare-database.ts";
import type { ReportStep } from "./report-step.ts";
import { type StackSettings, prepareDataDir, repositoryRoot } from "./stack-settings.ts";

export interface Shop {
  running: RunningShop;
  runningFile: string;
  postgres: PostgresServer;
  backend: Part;
  storefront: Part;
  stripeSandbox: Part;
  inbox: Part;
  /** Stops all parts in order, Postgres last, and gives the data folder back. Safe to call twice. */
  stop: () => Promise<void>;
}

export interface StartOptions {
  settings: StackSettings;
  step: ReportStep;
  /** `dev` runs back end and storefront from source with hot reload; `built` (default) runs the production builds. */
  mode?: "built" | "dev";
  /** Aborting during the start ends it: what has been started is stopped, and the promise rejects. */
  signal?: AbortSignal;
  /** Called when a part ends by itself after the start; the caller decides what then. */
  onPartLost?: (sentence: string) => void;
}

/**
 * Starts the whole shop: builds what changed, Postgres, migrations, demo data, Stripe sandbox, inbox, back end,
 * storefront; writes `running.json` when everything answers. Throws a StartFailure for what a person can mend, and then
 * nothing is left running.
 */
export async function startShop({
  settings,
  step: report,
  mode = "built",
  signal: callersSignal,
  onPartLost,
}: StartOptions): Promise<Shop> {
  const { dataDir, ports } = settings;
  // one step that fails ends those that run beside it
  const failed = new AbortController();
  const signal = callersSignal ? AbortSignal.any([callersSignal, failed.signal]) : failed.signal;
  const step: ReportStep = (name, work) => {
    signal.throwIfAborted();
    return report(name, work);
  };
  prepareDataDir(dataDir);
  const release = lockDataDir(dataDir);
  const runningFile = path.join(dataDir, "running.json");
  rmSync(runningFile, { force: true });
  const logDir = path.join(dataDir, "logs");
  const started: { stop: () => Promise<void> }[] = [];
  let stopped: Promise<void> | null = null;
  const stop = () =>
    (stopped ??= (async () => {
      rmSync(runningFile, { force: true });
      for (const part of started.reverse()) await part.stop();
      release();
    })());

  try {
    await assertPortsFree(ports);
    const secrets = demoSecrets(dataDir);
    await buildShop(logDir, step, signal);
    const postgres = new PostgresServer({
      port: ports.postgres,
      password: secrets.postgresPassword,
      dataDir,
    });
    started.push(postgres);
    await step("Postgres started", () => postgres.start());
    const databaseUrl = postgres.databaseUrl(shopDatabase);
    const backendEnv = backendEnvironment(settings, secrets, databaseUrl);
    await prepareDatabase(postgres, backendEnv, dataDir, step, signal);
    const publishableKey = await readPublishableKey(postgres);

    const urls = addressesOf(settings);
    const parts = describeParts(settings, mode, logDir);
    const stripeSandbox = new Part({
      ...parts.stripeSandbox,
      env: stripeSandboxEnvironment(settings, secrets),
    });
    const inbox = new Part({ ...parts.inbox, env: inboxEnvironment() });
    const backend = new Part({
      ...parts.backend,
      env: { ...backendEnv, ...(mode === "dev" && { NODE_ENV: "development" }) },
    });
    const storefront = new Part({
      ...parts.storefront,
      env: {
        ...storefrontEnvironment(settings, secrets, publishableKey),
        ...(mode === "dev" && { NODE_ENV: "development" }),
      },
    });
    started.push(stripeSandbox, inbox, backend, storefront);
    await Promise.all([
      step("Stripe sandbox started", () => stripeSandbox.start()),
      step("mail inbox started", () => inbox.start()),
      step("back end started", () => backend.start()),
      step("storefront started", () => storefront.start()),
    ]);
    signal.throwIfAborted();
    for (const part of [postgres, stripeSandbox, inbox, backend, storefront]) {
      part.onUnexpectedExit = (sentence) => onPartLost?.(sentence);
    }

    const running: RunningShop = {
      ...urls,
      databaseUrl,
      publishableKey,
      storefrontKey: secrets.storefrontKey,
      adminEmail: demoAdmin.email,
      adminPassword: demoAdmin.password,
      pid: process.pid,
    };
    writeFileSync(runningFile, JSON.stringify(running, null, 2), { mode: 0o600 });
    return { running, runningFile, postgres, backend, storefront, stripeSandbox, inbox, stop };
  } catch (error) {
    failed.abort();
    await stop();
    throw error;
  }
}

function describeParts(settings: StackSettings, mode: "built" | "dev", logDir: string) {
  const { ports } = settings;
  const urls = addressesOf(settings);
  const medusa = executableOf("backend", "@medusajs/cli", "cli.js");
  const isDev = mode === "dev";
  return {
    stripeSandbox: {
      name: "stripe-sandbox",
      args: [path.join(repositoryRoot, "packages/stripe-sandbox/src/main.ts")],
      cwd: repositoryRoot,
      logDir,
      readyUrl: `${urls.stripeSandboxUrl}/health`,
      readyWithinSeconds: 30,
    },
    inbox: {
      name: "inbox",
      args: [
        executableOf("packages/local-stack", "maildev", "bin/maildev"),
        "--smtp",
        String(ports.smtp),
        "--web",
        String(ports.inbox),
        "--ip",
        "localhost",
        "--web-ip",
        "localhost",
      ],
      cwd: repositoryRoot,
      logDir,
      readyUrl: `${urls.inboxUrl}/healthz`,
      readyWithinSeconds: 30,
    },
    backend: {
      name: "backend",
      args: [medusa, isDev ? "develop" : "start", "--port", String(ports.backend)],
      cwd: isDev ? path.join(repositoryRoot, "backend") : builtBackend,
      logDir,
      readyUrl: `${urls.backendUrl}/health`,
      readyWithinSeconds: 120,
    },
    storefront: {
      name: "storefront",
      args: [path.join(repositoryRoot, "storefront/server.ts")],
      cwd: path.join(repositoryRoot, "storefront"),
      logDir,
      readyUrl: `${urls.storefrontUrl}/health`,
      readyWithinSeconds: 60,
    },
  };
}
