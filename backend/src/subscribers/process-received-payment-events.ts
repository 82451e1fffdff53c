import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { paymentEventReceived } from "../workflows/settlement/payment-event-received";
import { processPaymentEvents } from "../workflows/settlement/process-payment-events";

/** Works on a webhook as soon as it is in the inbox. */
export default async function processReceivedPaymentEvents({ container }: SubscriberArgs): Promise<void> {
  await processPaymentEvents(container);
}

export const config: SubscriberConfig = { event: paymentEventReceived };
