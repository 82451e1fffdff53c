import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { mailOwedEvent } from "../workflows/mail/mail-owed-event";
import { sendOwedMails } from "../workflows/mail/send-owed-mails";

/** Sends at once what has just become owed. */
export default async function sendNewlyOwedMails({ container }: SubscriberArgs): Promise<void> {
  await sendOwedMails(container);
}

export const config: SubscriberConfig = { event: mailOwedEvent };
