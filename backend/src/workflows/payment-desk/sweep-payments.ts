import type { MedusaContainer } from "@medusajs/framework/types";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { processPaymentEvents } from "../settlement/process-payment-events";
import { sweepSettlements } from "../settlement/sweep-settlements";
import { sweepCancelledOrders } from "./release-cancelled-order";
import { sweepStandingOrders } from "./sweep-standing-orders";

/** So many can be asked of Stripe within a minute. */
const mostAfterStart = 200;

/** Everything about payments that a crash, or an event that never came, may have left undone. Repeating it changes nothing. */
export async function sweepPayments(container: MedusaContainer): Promise<void> {
  await processPaymentEvents(container);
  await sweepSettlements(container);
  await sweepCancelledOrders(container);
  await sweepStandingOrders(container);
}

/**
 * The same when a back end starts; and what the last one left half done, or prepared only, is looked at now, whenever that was
 * planned.
 */
export async function sweepPaymentsAfterStart(container: MedusaContainer): Promise<void> {
  await container.resolve<SettlementModuleService>(SETTLEMENT_MODULE).checkAfterStart(mostAfterStart);
  await sweepPayments(container);
}
