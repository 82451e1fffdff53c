import path from "node:path";
import { buildPackages } from "../build-shop.ts";
import { repositoryRoot } from "../stack-settings.ts";
import { runStaticChecks, runUnitTests } from "../static-checks.ts";
import { closeWithSum } from "../suite.ts";

const logDir = path.join(repositoryRoot, ".cache", "logs");
await buildPackages(logDir);
process.exit(closeWithSum([...(await runStaticChecks()), await runUnitTests()]));
