import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartFailure } from "./start-failure.ts";
import { repositoryRoot } from "./stack-settings.ts";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];

/**
 * The browser for the browser tests: `CHROMIUM_PATH`, the machine's own, or Playwright's; where there is none it is
 * installed (Debian's package for root, else Playwright's download). Throws a StartFailure when none can be had.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new StartFailure(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  const present = installed.find((file) => existsSync(file)) ?? (await playwrightsOwn());
  if (present) return present;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } else {
    spawnSync(process.execPath, [playwrightCli(), "install", "chromium"], { stdio: "ignore" });
  }
  const now = installed.find((file) => existsSync(file)) ?? (await playwrightsOwn());
  if (!now) {
    throw new StartFailure(
      "There is no Chromium for the browser tests and none could be installed: install Chromium and name it in CHROMIUM_PATH.",
    );
  }
  return now;
}

/** Playwright's test runner, as the tests folder resolves it. */
export function playwrightCli(): string {
  const require = createRequire(path.join(repositoryRoot, "tests/package.json"));
  return path.join(path.dirname(require.resolve("@playwright/test/package.json")), "cli.js");
}

async function playwrightsOwn(): Promise<string | null> {
  const require = createRequire(path.join(repositoryRoot, "tests/package.json"));
  const { chromium } = require("playwright") as { chromium: { executablePath: () => string } };
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}
