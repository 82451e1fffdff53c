/** `npm run faults [-- --seed N] [--scenario NAME] [--short] [--json FILE]`: lives with the other tests; this only hands over. */
import { StartFailure } from "../start-failure.ts";

try {
  await import("../../../../tests/faults/main.ts");
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
