/** `npm run faults [-- --seed N] [--scenario NAME] [--short] [--json FILE]`: lives with the other tests; this only hands over. */
import path from "node:path";
import { buildPackages } from "../build-shop.ts";
import { repositoryRoot } from "../stack-settings.ts";
import { StartFailure } from "../start-failure.ts";

try {
  // what is handed over to imports them, before it starts the shop that would build them
  await buildPackages(path.join(repositoryRoot, ".cache", "logs"));
  await import("../../../../tests/faults/main.ts");
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
