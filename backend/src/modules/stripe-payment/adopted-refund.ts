import { AsyncLocalStorage } from "node:async_hooks";

/**
 * The refund at Stripe that the engine's refund in the running call is the record of. The engine passes its provider
 * nothing but an amount, and an amount can't tell one refund of £5.00 from another made in the same second.
 */
const adopted = new AsyncLocalStorage<string>();

/** Runs a refund of the engine that pays nothing: its money went back already, as this refund of Stripe's ("re_…"). */
export function adoptingRefund<Result>(
  stripeRefundId: string,
  refund: () => Promise<Result>,
): Promise<Result> {
  return adopted.run(stripeRefundId, refund);
}

/** Undefined when the refund has yet to be made. */
export function refundToAdopt(): string | undefined {
  return adopted.getStore();
}
