import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { executableOf } from "./build-shop.ts";
import { repositoryRoot } from "./stack-settings.ts";
import { type SuiteResult, rootExecutable, runCheck, runShown, runVitest } from "./suite.ts";

/** Format, lint, types. The packages must be built, because their users see their built types. */
export async function runStaticChecks(): Promise<SuiteResult[]> {
  const tsc = rootExecutable("typescript", "bin/tsc");
  await runShown([executableOf("storefront", "@react-router/dev", "bin.cjs"), "typegen"], {
    cwd: path.join(repositoryRoot, "storefront"),
  });
  const results = [
    await runCheck("format", [
      rootExecutable("prettier", "bin/prettier.cjs"),
      "--check",
      "--log-level=warn",
      ".",
    ]),
    await runCheck("lint", [rootExecutable("eslint", "bin/eslint.js"), "--max-warnings=0", "."]),
  ];
  const projects = [
    "backend",
    "storefront",
    "tests",
    ...readdirSync(path.join(repositoryRoot, "packages")).map((name) => `packages/${name}`),
  ];
  for (const project of projects.filter((name) =>
    existsSync(path.join(repositoryRoot, name, "tsconfig.json")),
  )) {
    results.push(
      await runCheck(`types of ${project}`, [tsc, "--noEmit", "-p", path.join(repositoryRoot, project)]),
    );
  }
  return results;
}

/** Every test that lies beside the code it tests. */
export function runUnitTests(): Promise<SuiteResult> {
  return runVitest("unit tests", repositoryRoot, []);
}
