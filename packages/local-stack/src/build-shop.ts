import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { contentHash } from "./content-hash.ts";
import { takeLock } from "./data-dir-lock.ts";
import type { ReportStep } from "./report-step.ts";
import { runNode } from "./run-command.ts";
import { repositoryRoot } from "./stack-settings.ts";

/** In the order they need each other. */
const builtPackages = ["contracts", "money", "compliance", "article-text", "emails", "demo-shop"] as const;
const packageSources = (name: string) => [`packages/${name}`];
const sharedSources = ["pnpm-lock.yaml", "tsconfig.base.json"];

/** What the built back end is made from; also what tells whether a database must be migrated and seeded again. */
export const backendSources = [...sharedSources, ...builtPackages.flatMap(packageSources), "backend"];
const storefrontSources = [...sharedSources, ...builtPackages.flatMap(packageSources), "storefront"];

const outputOf = {
  packages: "packages/contracts/dist",
  backend: "backend/.medusa",
  storefront: "storefront/build",
};

/** Path of a package's executable script, resolved from `from` (a folder of the workspace). */
export function executableOf(from: string, packageName: string, script: string): string {
  const require = createRequire(path.join(repositoryRoot, from, "package.json"));
  return path.join(path.dirname(require.resolve(`${packageName}/package.json`)), script);
}

async function buildWhenChanged(
  output: string,
  sources: readonly string[],
  build: () => Promise<void>,
): Promise<boolean> {
  const folder = path.join(repositoryRoot, output);
  const stampFile = path.join(folder, ".build-stamp");
  const stamp = contentHash(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  rmSync(stampFile, { force: true });
  await build();
  mkdirSync(folder, { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

/** Builds the packages that others import: fast, needed by type checks, unit tests, benches and faults too. */
export async function buildPackages(logDir: string, signal?: AbortSignal): Promise<void> {
  mkdirSync(logDir, { recursive: true });
  await buildWhenChanged(
    outputOf.packages,
    [...sharedSources, ...builtPackages.flatMap(packageSources)],
    async () => {
      for (const name of builtPackages) {
        const cwd = path.join(repositoryRoot, "packages", name);
        await runNode(
          [executableOf(`packages/${name}`, "typescript", "bin/tsc"), "-p", "tsconfig.build.json"],
          {
            cwd,
            logFile: path.join(logDir, "build-packages.log"),
            failure: `The package ${name} could not be built`,
            signal,
          },
        );
      }
    },
  );
}

/**
 * Builds what changed since the last build and nothing else. Two starts in one checkout wait for each other: the
 * output folders are one for both.
 */
export async function buildShop(logDir: string, step: ReportStep, signal?: AbortSignal): Promise<void> {
  const cacheDir = path.join(repositoryRoot, ".cache");
  mkdirSync(cacheDir, { recursive: true });
  let lock = takeLock(cacheDir, "build.lock");
  while ("heldBy" in lock) {
    await delay(500, undefined, { signal });
    lock = takeLock(cacheDir, "build.lock");
  }
  try {
    await step("packages built", () => buildPackages(logDir, signal));
    const production = { ...process.env, NODE_ENV: "production", NO_COLOR: "1", FORCE_COLOR: "0" };
    await Promise.all([
      step("back end and admin built", () =>
        buildWhenChanged(outputOf.backend, backendSources, () =>
          runNode([executableOf("backend", "@medusajs/cli", "cli.js"), "build", "--no-lint"], {
            cwd: path.join(repositoryRoot, "backend"),
            env: production,
            logFile: path.join(logDir, "build-backend.log"),
            failure: "The back end could not be built",
            signal,
          }),
        ),
      ),
      step("storefront built", () =>
        buildWhenChanged(outputOf.storefront, storefrontSources, () =>
          runNode([executableOf("storefront", "@react-router/dev", "bin.cjs"), "build"], {
            cwd: path.join(repositoryRoot, "storefront"),
            env: production,
            logFile: path.join(logDir, "build-storefront.log"),
            failure: "The storefront could not be built",
            signal,
          }),
        ),
      ),
    ]);
  } finally {
    lock.release();
  }
}
