import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What a refund in the running call is an attempt at. Whoever tries it again, after a crash or an answer that was lost, names
 * the same attempt, and Stripe, which gets it as its idempotency key, makes one refund of them all.
 */
const attempt = new AsyncLocalStorage<string>();

/** Runs a refund of the engine, and all that follows in the same call, as this attempt. */
export function attemptingRefund<Result>(id: string, refund: () => Result): Result {
  return attempt.run(id, refund);
}

/** Undefined for a refund that nobody presses twice: its own record is its key. */
export function refundAttempt(): string | undefined {
  return attempt.getStore();
}

/** What a refund says of itself at Stripe. The same for each try of an attempt, or its key would be refused. */
export function refundMetadata(
  refundId: string,
  attemptId: string | null | undefined,
): { refund_id: string; attempt?: string } {
  return { refund_id: refundId, ...(attemptId ? { attempt: attemptId } : {}) };
}
