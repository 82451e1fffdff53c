import type { MedusaContainer } from "@medusajs/framework/types";
import { processPaymentEvents } from "../settlement/process-payment-events";
import { sweepSettlements } from "../settlement/sweep-settlements";
import { sweepCancelledOrders } from "./release-cancelled-order";

/** Everything about payments that a crash, or an event that never came, may have left undone. Repeating it changes nothing. */
export async function sweepPayments(container: MedusaContainer): Promise<void> {
  await processPaymentEvents(container);
  await sweepSettlements(container);
  await sweepCancelledOrders(container);
}
