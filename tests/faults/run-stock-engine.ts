import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findFreePort } from "@balance/local-stack/free-port";
import { PostgresServer } from "@balance/local-stack/postgres-server";
import { reportStep } from "@balance/local-stack/report-step";
import { startStockShop } from "../bench/stock-shop.ts";
import { formatEngineFacts, stockEngineFacts } from "./stock-engine.ts";

/** `npm run faults -- --engine`: the bare engine under a race and two kills, beside which our settlement is to be read. */
export async function runStockEngine(dataDir: string, jsonFile: string | undefined): Promise<void> {
  mkdirSync(path.join(dataDir, "logs"), { recursive: true });
  const postgres = new PostgresServer({
    port: await findFreePort(),
    password: randomBytes(16).toString("hex"),
    dataDir,
  });
  await reportStep("Postgres started", () => postgres.start());
  try {
    const shop = await reportStep("the engine alone, with the same catalogue", () =>
      startStockShop(postgres, dataDir),
    );
    try {
      const facts = await reportStep("a race for one use of a code, and two kills", () =>
        stockEngineFacts(shop, postgres.databaseUrl("stock_shop")),
      );
      process.stdout.write(`\n${formatEngineFacts(facts)}\n\n`);
      if (jsonFile) writeFileSync(jsonFile, JSON.stringify({ at: new Date().toISOString(), facts }, null, 2));
    } finally {
      await shop.backend.stop();
    }
  } finally {
    await postgres.stop();
  }
}
