import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { repositoryRoot } from "./stack-settings.ts";

export interface SuiteResult {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
}

/** Path of a package's executable script, as the repository's own package.json resolves it. */
export function rootExecutable(packageName: string, script: string): string {
  const require = createRequire(path.join(repositoryRoot, "package.json"));
  return path.join(path.dirname(require.resolve(`${packageName}/package.json`)), script);
}

/** Runs Node with its output shown; resolves with the exit code (1 for a signal). */
export function runShown(
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd ?? repositoryRoot,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** A check that passes or fails as a whole (format, lint, types) counts as one. */
export async function runCheck(
  name: string,
  args: string[],
  options: { cwd?: string } = {},
): Promise<SuiteResult> {
  process.stdout.write(`\n── ${name}\n`);
  const code = await runShown(args, options);
  process.stdout.write(code === 0 ? `✓ ${name}\n` : `✗ ${name}\n`);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

const reportDir = path.join(repositoryRoot, ".cache", "test-reports");

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
  success: boolean;
}

/** Runs vitest in `cwd`; a file that could not even be loaded counts as a failure, and so does a run with no test at all. */
export async function runVitest(
  name: string,
  cwd: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<SuiteResult> {
  process.stdout.write(`\n── ${name}\n`);
  const reportFile = freshReport(name);
  const code = await runShown(
    [
      rootExecutable("vitest", "vitest.mjs"),
      "run",
      ...args,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reportFile}`,
    ],
    { cwd, env },
  );
  if (!existsSync(reportFile)) return { name, passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(reportFile, "utf8")) as VitestReport;
  const brokenRun = report.numFailedTests === 0 && (code !== 0 || report.numPassedTests === 0) ? 1 : 0;
  return {
    name,
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenRun,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Runs Playwright; a test that passed only when tried again counts as failed. */
export async function runPlaywright(
  name: string,
  cli: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<SuiteResult> {
  process.stdout.write(`\n── ${name}\n`);
  const reportFile = freshReport(name);
  const code = await runShown([cli, "test", ...args, "--reporter=list,json"], {
    cwd: path.join(repositoryRoot, "tests"),
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
  });
  if (!existsSync(reportFile)) return { name, passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(reportFile, "utf8")) as PlaywrightReport;
  const failed = stats.unexpected + stats.flaky;
  return {
    name,
    passed: stats.expected,
    failed: failed + (failed === 0 && code !== 0 ? 1 : 0),
    skipped: stats.skipped,
  };
}

/** Runs the fault scenarios in their short form; each counts as one test, and so does the checker's own. */
export async function runFaults(name: string): Promise<SuiteResult> {
  process.stdout.write(`\n── ${name}\n`);
  const reportFile = freshReport(name);
  const code = await runShown([
    path.join(repositoryRoot, "tests/faults/main.ts"),
    "--short",
    // always the same choices: what fails here fails again
    "--seed",
    "1",
    "--json",
    reportFile,
  ]);
  if (!existsSync(reportFile)) return { name, passed: 0, failed: 1, skipped: 0 };
  const { passed, failed } = JSON.parse(readFileSync(reportFile, "utf8")) as {
    passed: number;
    failed: number;
  };
  return { name, passed, failed: failed + (failed === 0 && code !== 0 ? 1 : 0), skipped: 0 };
}

function freshReport(name: string): string {
  mkdirSync(reportDir, { recursive: true });
  const file = path.join(reportDir, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}.json`);
  rmSync(file, { force: true });
  return file;
}

/** Prints one row a suite and, as the last line, the sum; returns the exit code. */
export function closeWithSum(results: readonly SuiteResult[]): number {
  process.stdout.write("\n");
  for (const { name, passed, failed, skipped } of results) {
    process.stdout.write(
      `  ${failed ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}\n`,
    );
  }
  const sum = (key: "passed" | "failed" | "skipped") =>
    results.reduce((total, result) => total + result[key], 0);
  const skipped = sum("skipped");
  process.stdout.write(
    `\n${sum("passed")} passed, ${sum("failed")} failed${skipped ? `, ${skipped} skipped` : ""}\n`,
  );
  return sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
}
