import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { noteOrder } from "../workflows/first-order/note-order";

/** Notes an order that staff made, and one that was cancelled, at once instead of at the next sweep. */
export default async function noteFirstOrders({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await noteOrder(container, event.data.id);
}

export const config: SubscriberConfig = { event: [OrderWorkflowEvents.PLACED, OrderWorkflowEvents.CANCELED] };
