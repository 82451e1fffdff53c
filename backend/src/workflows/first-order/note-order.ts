import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FIRST_ORDER_MODULE } from "../../modules/first-order";
import type FirstOrderModuleService from "../../modules/first-order/service";
import { recordOrders } from "./record-orders";

/** Brings the register in line with one order, as it is now: made by staff, or cancelled. Repeatable. */
export async function noteOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order")
    .where({ id: orderId })
    .first<{ status: string } | undefined>("status");
  if (order?.status !== "canceled") return await recordOrders(container, orderId);
  await container
    .resolve<FirstOrderModuleService>(FIRST_ORDER_MODULE)
    .release({ basket_id: null, order_id: orderId, reason: "order_cancelled" });
}
