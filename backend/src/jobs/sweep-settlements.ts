import type { MedusaContainer } from "@medusajs/framework/types";
import { processPaymentEvents } from "../workflows/settlement/process-payment-events";
import { sweepCancelledOrders } from "../workflows/payment-desk/release-cancelled-order";
import { sweepSettlements as sweep } from "../workflows/settlement/sweep-settlements";

/** Finds what no event announced: payments of a process that died, webhooks that never came, captures to try again, cancellations. */
export default async function sweepSettlements(container: MedusaContainer): Promise<void> {
  await processPaymentEvents(container);
  await sweep(container);
  await sweepCancelledOrders(container);
}

export const config = {
  name: "sweep-settlements",
  // with the lease of half a minute: what a crash left behind is finished or released within a minute
  schedule: { interval: 20_000 },
};
