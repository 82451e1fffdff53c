import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { executableOf } from "@balance/local-stack/build-shop";
import { findFreePort } from "@balance/local-stack/free-port";
import { Part } from "@balance/local-stack/part";
import type { PostgresServer } from "@balance/local-stack/postgres-server";
import { runNode } from "@balance/local-stack/run-command";
import { repositoryRoot } from "@balance/local-stack/stack-settings";
import { fillStockShop, signInToStockShop, type StockCatalogue } from "./fill-stock-shop.ts";

export interface StockShop extends StockCatalogue {
  url: string;
  backend: Part;
  /** Posts to the admin API as its staff. Throws at a refusal. */
  staff: (path: string, body: object) => Promise<unknown>;
}

/**
 * Starts a bare engine of the same version, filled with the same products, prices and code, in a database of its own on the
 * same server: the shop that one gets without any of our code.
 */
export async function startStockShop(postgres: PostgresServer, dataDir: string): Promise<StockShop> {
  const folder = path.join(dataDir, "stock-shop");
  const logDir = path.join(dataDir, "logs");
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(import.meta.dirname, "stock-shop"), folder, { recursive: true });
  // the back end's packages: the same copy of the engine, not a second one in the lockfile
  symlinkSync(path.join(repositoryRoot, "backend/node_modules"), path.join(folder, "node_modules"));
  await postgres.ensureDatabase("stock_shop");
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "1",
    DATABASE_URL: postgres.databaseUrl("stock_shop"),
    ALLOWED_ORIGIN: url,
    JWT_SECRET: randomBytes(32).toString("hex"),
    COOKIE_SECRET: randomBytes(32).toString("hex"),
  };
  const cli = executableOf("backend", "@medusajs/cli", "cli.js");
  const admin = { email: "bench@balance.test", password: randomBytes(16).toString("hex") };
  const run = (args: string[], failure: string) =>
    runNode([cli, ...args], {
      cwd: folder,
      env,
      logFile: path.join(logDir, "stock-shop-setup.log"),
      failure,
    });
  await run(["db:migrate"], "The stock shop's database could not be migrated");
  await run(["user", "-e", admin.email, "-p", admin.password], "The stock shop's admin could not be made");
  const backend = new Part({
    name: "stock-shop",
    args: [cli, "start", "--port", String(port)],
    cwd: folder,
    env,
    logDir,
    readyUrl: `${url}/health`,
    readyWithinSeconds: 120,
  });
  await backend.start();
  try {
    const catalogue = await fillStockShop(url, admin);
    return { url, backend, staff: await signInToStockShop(url, admin), ...catalogue };
  } catch (error) {
    await backend.stop();
    throw error;
  }
}
