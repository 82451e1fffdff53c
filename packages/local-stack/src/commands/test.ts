/**
 * Everything that proves the shop, on ports and data of its own, so that a demo may run meanwhile.
 *
 * `npm test` runs all; `npm test -- unit integration` only the named ones of: checks, unit, integration, e2e, faults.
 * What follows `--` goes to Playwright: `npm test -- e2e -- -g "3-D Secure"`.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildPackages } from "../build-shop.ts";
import { findChromium, playwrightCli } from "../find-chromium.ts";
import { findFreePort, findFreePorts } from "../free-port.ts";
import { PostgresServer } from "../postgres-server.ts";
import { reportStep } from "../report-step.ts";
import { type StackSettings, prepareDataDir, repositoryRoot } from "../stack-settings.ts";
import { StartFailure } from "../start-failure.ts";
import { startShop } from "../start-shop.ts";
import { runStaticChecks, runUnitTests } from "../static-checks.ts";
import { type SuiteResult, closeWithSum, runFaults, runPlaywright, runVitest } from "../suite.ts";

const separator = process.argv.indexOf("--", 2);
const named = process.argv.slice(2, separator === -1 ? undefined : separator);
const playwrightArgs = separator === -1 ? [] : process.argv.slice(separator + 1);
const wanted = (suite: string) => named.length === 0 || named.includes(suite);

const dataDir = mkdtempSync(path.join(tmpdir(), "balance-test-"));
// root's Postgres runs as another user, who must get through
chmodSync(dataDir, 0o711);
const keptLogs = path.join(repositoryRoot, ".cache", "test-logs");
rmSync(keptLogs, { recursive: true, force: true });
const cleanUps: (() => Promise<void>)[] = [];
let ending = false;

async function end(code: number): Promise<never> {
  if (!ending) {
    ending = true;
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
    for (const suite of ["integration", "e2e"]) {
      const logs = path.join(dataDir, suite, "logs");
      if (code !== 0 && existsSync(logs)) cpSync(logs, path.join(keptLogs, suite), { recursive: true });
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(1));
process.on("disconnect", () => void end(1));
process.channel?.unref();

async function integrationTests(): Promise<SuiteResult> {
  const folder = path.join(dataDir, "integration");
  prepareDataDir(folder);
  const port = await findFreePort();
  const password = "integration-tests-only";
  const postgres = new PostgresServer({ port, password, dataDir: folder });
  cleanUps.push(() => postgres.stop());
  await reportStep("Postgres for the integration tests started", () => postgres.start());
  const result = await runVitest("integration tests", path.join(repositoryRoot, "backend"), [], {
    DB_HOST: "localhost",
    DB_PORT: String(port),
    DB_USERNAME: "postgres",
    DB_PASSWORD: password,
  });
  await postgres.stop();
  return result;
}

async function browserTests(): Promise<SuiteResult> {
  const chromium = await reportStep("Chromium found", findChromium);
  const settings: StackSettings = { ports: await findFreePorts(), dataDir: path.join(dataDir, "e2e") };
  const shop = await startShop({
    settings,
    step: reportStep,
    onPartLost: (sentence) => process.stderr.write(`\n${sentence}\n`),
  });
  cleanUps.push(shop.stop);
  const result = await runPlaywright("browser tests", playwrightCli(), playwrightArgs, {
    CHROMIUM_PATH: chromium,
    RUNNING_FILE: shop.runningFile,
  });
  await shop.stop();
  return result;
}

try {
  const logDir = path.join(repositoryRoot, ".cache", "logs");
  mkdirSync(logDir, { recursive: true });
  await reportStep("packages built", () => buildPackages(logDir));
  const results: SuiteResult[] = [];
  if (wanted("checks")) results.push(...(await runStaticChecks()));
  if (wanted("unit")) results.push(await runUnitTests());
  if (wanted("integration")) results.push(await integrationTests());
  if (wanted("e2e")) results.push(await browserTests());
  if (wanted("faults")) results.push(await runFaults("faults"));
  const code = closeWithSum(results);
  await end(code);
} catch (error) {
  process.stderr.write(`\n${error instanceof StartFailure ? error.message : (error as Error).stack}\n`);
  process.stdout.write("\n0 passed, 1 failed\n");
  await end(1);
}
