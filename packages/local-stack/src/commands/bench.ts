/** `npm run bench [-- --json FILE] [--lighthouse]`: the benches live with the other tests; this only hands over. */
import { StartFailure } from "../start-failure.ts";

try {
  await import("../../../../tests/bench/main.ts");
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
