import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { backendSources, executableOf } from "./build-shop.ts";
import { contentHash } from "./content-hash.ts";
import type { PostgresServer } from "./postgres-server.ts";
import type { ReportStep } from "./report-step.ts";
import { runNode } from "./run-command.ts";
import { repositoryRoot } from "./stack-settings.ts";

export const shopDatabase = "balance_shop";
export const builtBackend = path.join(repositoryRoot, "backend/.medusa/server");

/** Runs the engine's command line on the built back end. */
function medusa(
  args: string[],
  env: NodeJS.ProcessEnv,
  logDir: string,
  failure: string,
  signal?: AbortSignal,
): Promise<void> {
  return runNode([executableOf("backend", "@medusajs/cli", "cli.js"), ...args], {
    cwd: builtBackend,
    env,
    logFile: path.join(logDir, "database.log"),
    failure,
    signal,
  });
}

/**
 * Brings the database to the built back end's state: migrations, store basics, demo data. All three are safe to repeat;
 * a stamp only saves the time when neither the back end nor the cluster changed since.
 */
export async function prepareDatabase(
  postgres: PostgresServer,
  env: NodeJS.ProcessEnv,
  dataDir: string,
  step: ReportStep,
  signal?: AbortSignal,
): Promise<void> {
  const logDir = path.join(dataDir, "logs");
  const stampFile = path.join(postgres.cluster, "..", `${path.basename(postgres.cluster)}.prepared`);
  const stamp = contentHash(backendSources);
  await postgres.ensureDatabase(shopDatabase);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp && (await isSeeded(postgres)))
    return;
  rmSync(stampFile, { force: true });
  await step("database migrated", () =>
    medusa(["db:migrate"], env, logDir, "The database could not be migrated", signal),
  );
  await step("demo shop seeded", () =>
    medusa(
      ["exec", "./src/scripts/seed-demo-shop.js"],
      env,
      logDir,
      "The demo shop could not be seeded",
      signal,
    ),
  );
  writeFileSync(stampFile, stamp);
}

async function withClient<T>(postgres: PostgresServer, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: postgres.databaseUrl(shopDatabase) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** False for a cluster that somebody replaced by an empty one while the stamp stayed. */
function isSeeded(postgres: PostgresServer): Promise<boolean> {
  return withClient(postgres, async (client) => {
    const table = await client.query<{ name: string | null }>("select to_regclass('public.product') as name");
    if (!table.rows[0]?.name) return false;
    return (await client.query("select 1 from product limit 1")).rowCount === 1;
  });
}

/** The sales channel's publishable key, which the storefront must send; the store basics made it. */
export function readPublishableKey(postgres: PostgresServer): Promise<string> {
  return withClient(postgres, async (client) => {
    const { rows } = await client.query<{ token: string }>(
      "select token from api_key where type = 'publishable' and title = 'Storefront' and revoked_at is null and deleted_at is null",
    );
    if (!rows[0]) throw new Error("the store basics left no publishable key");
    return rows[0].token;
  });
}
