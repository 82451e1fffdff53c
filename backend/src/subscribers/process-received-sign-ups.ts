import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { processSignUps } from "../workflows/newsletter/process-sign-ups";
import { signUpReceivedEvent } from "../workflows/newsletter/receive-sign-up";

/** Deals at once with what has just come in. */
export default async function processReceivedSignUps({ container }: SubscriberArgs): Promise<void> {
  await processSignUps(container);
}

export const config: SubscriberConfig = { event: signUpReceivedEvent };
