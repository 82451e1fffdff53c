import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { codeAskedAgainEvent } from "../workflows/welcome-code/code-asked-again-event";
import { sendCodeAgain } from "../workflows/welcome-code/send-code-again";

/** Looks for the code after its owner, or somebody else, was answered. */
export default async function sendCodesAgain({
  event,
  container,
}: SubscriberArgs<{ email: string }>): Promise<void> {
  await sendCodeAgain(container, event.data.email);
}

export const config: SubscriberConfig = { event: codeAskedAgainEvent };
