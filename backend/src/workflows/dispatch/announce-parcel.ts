import type { MedusaContainer } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  FulfillmentWorkflowEvents,
  Modules,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils";
import type { ParcelRow } from "../../modules/dispatch/service";

type Told = Pick<ParcelRow, "id" | "order_id" | "fulfillment_id" | "state">;

/**
 * Emits what the engine emits of a fulfilment that was made, shipped, delivered or cancelled, once its transaction has ended. At
 * least once: the sweeper tells what a crash kept untold, so subscribers must bear an event twice. Never throws.
 */
export async function announceParcel(container: MedusaContainer, parcel: Told): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  try {
    const event = eventOf(parcel);
    if (event) await container.resolve(Modules.EVENT_BUS).emit<Record<string, unknown>>(event);
    await database("parcel")
      .where({ id: parcel.id, state: parcel.state })
      .update({ announced_at: database.fn.now() });
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`What became of parcel ${parcel.id} will be told again: ${String(error)}`);
  }
}

function eventOf({ order_id, fulfillment_id, state }: Told) {
  if (!fulfillment_id) return null;
  const ofOrder = { order_id, fulfillment_id, no_notification: true };
  if (state === "packed") return { name: OrderWorkflowEvents.FULFILLMENT_CREATED, data: ofOrder };
  if (state === "cancelled") return { name: OrderWorkflowEvents.FULFILLMENT_CANCELED, data: ofOrder };
  const ofFulfilment = { id: fulfillment_id, no_notification: true };
  if (state === "sent") return { name: FulfillmentWorkflowEvents.SHIPMENT_CREATED, data: ofFulfilment };
  if (state === "delivered" || state === "handed_over")
    return { name: FulfillmentWorkflowEvents.DELIVERY_CREATED, data: ofFulfilment };
  return null;
}
