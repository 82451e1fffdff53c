import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { backEndStarted } from "../modules/settlement/back-end-started";
import { sweepPaymentsAfterStart } from "../workflows/payment-desk/sweep-payments";

/** What the process before this one left undone is mended at once, not at the sweep's first interval. */
export default async function sweepPaymentsAtStart({ container }: SubscriberArgs): Promise<void> {
  await sweepPaymentsAfterStart(container);
}

export const config: SubscriberConfig = { event: backEndStarted };
