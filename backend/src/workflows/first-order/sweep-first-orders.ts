import type { MedusaContainer } from "@medusajs/framework/types";
import { FIRST_ORDER_MODULE } from "../../modules/first-order";
import type FirstOrderModuleService from "../../modules/first-order/service";
import { recordOrders } from "./record-orders";
import { releaseCancelled } from "./release-cancelled";

/** Brings the register of first orders in line with what happened while nobody told it. */
export async function sweepFirstOrders(container: MedusaContainer): Promise<void> {
  await container.resolve<FirstOrderModuleService>(FIRST_ORDER_MODULE).releaseLapsed();
  await releaseCancelled(container);
  await recordOrders(container);
}
