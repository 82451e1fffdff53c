/**
 * Prints a table; `--json FILE` writes it for machines too, `--lighthouse` adds the scores of a browser's audit (some minutes
 * more). On ports and data of its own.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { findFreePorts } from "@balance/local-stack/free-port";
import { reportStep } from "@balance/local-stack/report-step";
import { startShop } from "@balance/local-stack/start-shop";
import { type BenchRow, formatBenchTable } from "./bench-row.ts";
import { claimsGuardTime } from "./claims-guard-time.ts";
import { mailThroughput } from "./mail-throughput.ts";
import { ourShop } from "./our-shop.ts";
import { pageThroughput } from "./page-throughput.ts";
import { pageWeight } from "./page-weight.ts";
import { purchaseThroughput } from "./purchase-throughput.ts";
import { recallTime } from "./recall-time.ts";
import { signUpTime } from "./sign-up-time.ts";
import { stockCheckout } from "./stock-checkout.ts";
import { startStockShop } from "./stock-shop.ts";

const jsonFlag = process.argv.indexOf("--json");
const jsonFile = jsonFlag === -1 ? null : process.argv[jsonFlag + 1];
const dataDir = mkdtempSync(path.join(tmpdir(), "balance-bench-"));
chmodSync(dataDir, 0o711);
const shop = await startShop({ settings: { ports: await findFreePorts(), dataDir }, step: reportStep });
process.on("disconnect", () => void shop.stop().then(() => process.exit(1)));
process.channel?.unref();
try {
  const rows: BenchRow[] = [];
  rows.push(...(await reportStep("the claims guard", async () => claimsGuardTime())));
  rows.push(...(await reportStep("page weight", () => pageWeight(shop))));
  rows.push(...(await reportStep("public pages under load", () => pageThroughput(shop))));
  const stockShop = await reportStep("the engine alone, with the same catalogue", () =>
    startStockShop(shop.postgres, dataDir),
  );
  try {
    const ours = await ourShop(shop);
    rows.push(...(await reportStep("purchases", () => purchaseThroughput(ours, stockCheckout(stockShop)))));
  } finally {
    await stockShop.backend.stop();
  }
  rows.push(...(await reportStep("mails", () => mailThroughput(shop))));
  rows.push(...(await reportStep("sign-ups", () => signUpTime(shop))));
  rows.push(...(await reportStep("a recall of 50,000 orders", () => recallTime(shop))));
  if (process.argv.includes("--lighthouse")) {
    const { lighthouseScores } = await import("./lighthouse.ts");
    rows.push(...(await reportStep("a browser's audit", () => lighthouseScores(shop))));
  }
  process.stdout.write(`${formatBenchTable(rows)}\n\n`);
  if (jsonFile) {
    const machine = { cpus: cpus().length, model: cpus()[0]?.model, node: process.version };
    writeFileSync(jsonFile, JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2));
  }
} finally {
  await shop.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
