import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { releaseCancelledOrder } from "../../payment-desk/release-cancelled-order";

/** Whatever a module claims for an order registers its release in workflows/settlement/scarce-claims.ts; it is called here. */
cancelOrderWorkflow.hooks.orderCanceled(async ({ order }, { container }) => {
  await releaseCancelledOrder(container, (order as { id: string }).id);
});
