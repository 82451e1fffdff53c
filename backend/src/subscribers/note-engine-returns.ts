import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { OrderWorkflowEvents } from "@medusajs/framework/utils";
import { noteEngineReturns as note } from "../workflows/dispatch/note-engine-returns";

/** Brings what was received on the engine's page of a return to the bench at once instead of at the next sweep. */
export default async function noteEngineReturns({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await note(container, event.data.order_id);
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.RETURN_RECEIVED };
