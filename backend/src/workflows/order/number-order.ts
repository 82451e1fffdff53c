import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SettlementRow } from "../../modules/settlement/service";
import { orderNumber } from "./order-number";

/**
 * Writes the settlement's number on the engine's order, so that staff see and find the order by what people call it:
 * `display_id` is what the admin shows, `custom_display_id` ("B-1001", unique in the engine) what its search finds too.
 * Changes nothing when it is there.
 */
export async function numberOrder(
  container: MedusaContainer,
  { order_id, order_number }: Pick<SettlementRow, "order_id" | "order_number">,
): Promise<void> {
  if (!order_id || order_number === null) return;
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order")
    .where({ id: order_id })
    .whereNull("custom_display_id")
    .update({ display_id: order_number, custom_display_id: orderNumber(order_number) });
}
