/** A fault of the sandbox itself, not one it plays: to its own error output, for whoever reads the log. */
import { inspect } from "node:util";

export function reportFailure(error: unknown): void {
  process.stderr.write(`The Stripe sandbox failed: ${inspect(error)}\n`);
}
