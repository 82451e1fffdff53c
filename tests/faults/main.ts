/**
 * `npm run faults`: kills, races, outages and replays against the real shop, on ports and data of its own, and an independent
 * checker after each. `--seed N` repeats a run's choices, `--scenario NAME` runs one (more by commas), `--part NAME` aims the
 * kills of the back end at one part of a purchase, `--short` is what runs with the other tests, `--json FILE` writes the table
 * for machines. With `REDIS_URL` the back end keeps events, locks and cache there, as in production. `--engine` looks at the
 * bare engine instead.
 */
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findFreePorts } from "@balance/local-stack/free-port";
import { reportStep } from "@balance/local-stack/report-step";
import { repositoryRoot } from "@balance/local-stack/stack-settings";
import { startShop } from "@balance/local-stack/start-shop";
import { plantedCorruptions } from "./checker/planted-corruptions.ts";
import { parts } from "./boundaries.ts";
import { FaultShop } from "./fault-shop.ts";
import { formatFaultTable } from "./fault-table.ts";
import { provenChecker, runScenarios } from "./run-scenario.ts";
import { runStockEngine } from "./run-stock-engine.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios.ts";
import { SeededRandom } from "./seeded-random.ts";
import { WriteGates } from "./write-gates.ts";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string" },
    scenario: { type: "string" },
    json: { type: "string" },
    short: { type: "boolean", default: false },
    part: { type: "string" },
    engine: { type: "boolean", default: false },
  },
});
const seed = options.seed === undefined ? Date.now() % 1_000_000 : Number(options.seed);
const size = options.short ? "short" : "long";
const part = parts.find((one) => one === options.part) ?? null;
const named = options.scenario?.split(",");
const chosen = scenarios.filter(({ name, isLongOnly }) =>
  named === undefined ? size === "long" || !isLongOnly : named.includes(name),
);
if (!Number.isInteger(seed) || chosen.length === 0 || (options.part && !part)) {
  process.stderr.write(
    `--seed takes a whole number, --scenario one of: ${scenarios.map(({ name }) => name).join(", ")}; --part one of: ${parts.join(", ")}\n`,
  );
  process.exit(2);
}
const dataDir = mkdtempSync(path.join(tmpdir(), "balance-faults-"));
// root's Postgres runs as another user, who must get through
chmodSync(dataDir, 0o711);
if (options.engine) {
  try {
    await runStockEngine(dataDir, options.json);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  process.exit(0);
}
process.stdout.write(`\nFaults with --seed ${seed}\n`);
const shop = await startShop({
  settings: { ports: await findFreePorts(), dataDir, redisUrl: process.env.REDIS_URL },
  step: reportStep,
  onPartLost: (sentence) => process.stderr.write(`\n${sentence}\n`),
});
const end = async (): Promise<never> => {
  await shop.stop();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(1);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end());
process.on("disconnect", () => void end());
process.channel?.unref();
let failed = 1;
try {
  const faultShop = new FaultShop(shop, new SeededRandom(seed));
  faultShop.onlyPart = part;
  await faultShop.open();
  const gates = new WriteGates(shop.running.databaseUrl);
  await gates.plant();
  const checker = await reportStep("the checker names what is planted", () => provenChecker(faultShop));
  const rows = [];
  for (const group of groups()) rows.push(...(await runScenarios(faultShop, group, size, gates)));
  await faultShop.close();

  for (const { scenario, notes } of rows)
    if (notes.length > 0)
      process.stdout.write(`\n${scenario}\n${notes.map((note) => `  ${note}`).join("\n")}\n`);
  process.stdout.write(`\n${formatFaultTable(rows)}\n\n`);
  process.stdout.write(
    `  the checker named ${checker.proven} of ${plantedCorruptions.length} planted corruptions\n\n`,
  );
  const findings = [...checker.problems, ...rows.flatMap(({ findings }) => findings)];
  for (const finding of findings) process.stdout.write(`  ✗ ${finding}\n`);
  if (findings.length > 0) process.stdout.write(`\nRepeat it with --seed ${seed}\n\n`);
  const broken = rows.filter(({ findings }) => findings.length > 0).length;
  failed = broken + (checker.problems.length > 0 ? 1 : 0);
  if (options.json) {
    const passed = rows.length + 1 - failed;
    const report = { at: new Date().toISOString(), seed, size, passed, failed, checker, rows };
    writeFileSync(options.json, JSON.stringify(report, null, 2));
  }
} finally {
  await shop.stop();
  const keptLogs = path.join(repositoryRoot, ".cache", "test-logs", "faults");
  const logs = path.join(dataDir, "logs");
  // a run that threw says why by what it threw, whatever it left
  if (failed > 0 && existsSync(logs)) cpSync(logs, keptLogs, { recursive: true });
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(failed === 0 ? 0 : 1);

/** What is run before each check: one scenario, but all slow ones together in the short run. */
function groups(): Scenario[][] {
  if (size === "long") return chosen.map((scenario) => [scenario]);
  const slow = chosen.filter(({ isSlowToMend }) => isSlowToMend);
  const quick = chosen.filter((scenario) => !slow.includes(scenario)).map((scenario) => [scenario]);
  return slow.length > 0 ? [...quick, slow] : quick;
}
