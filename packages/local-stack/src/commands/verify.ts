import path from "node:path";
import { buildPackages } from "../build-shop.ts";
import { repositoryRoot } from "../stack-settings.ts";
import { mkdirSync } from "node:fs";
import { runStaticChecks, runUnitTests } from "../static-checks.ts";
import { closeWithSum } from "../suite.ts";

const logDir = path.join(repositoryRoot, ".cache", "logs");
mkdirSync(logDir, { recursive: true });
await buildPackages(logDir);
process.exit(closeWithSum([...(await runStaticChecks()), await runUnitTests()]));
