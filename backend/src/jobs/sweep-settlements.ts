import type { MedusaContainer } from "@medusajs/framework/types";
import { sweepPayments } from "../workflows/payment-desk/sweep-payments";

/** Finds what no event announced: payments of a process that died, webhooks that never came, captures to try again, cancellations. */
export default async function sweepSettlements(container: MedusaContainer): Promise<void> {
  await sweepPayments(container);
}

export const config = {
  name: "sweep-settlements",
  // with the lease of ten seconds: what a crash left behind is finished or released within half a minute
  schedule: { interval: 20_000 },
};
