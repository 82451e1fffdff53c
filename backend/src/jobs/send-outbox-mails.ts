import type { MedusaContainer } from "@medusajs/framework/types";
import { sendOwedMails } from "../workflows/mail/send-owed-mails";

/** Finds what no event announced: retries, mails of a process that died, and any whose event was lost. */
export default async function sendOutboxMails(container: MedusaContainer): Promise<void> {
  await sendOwedMails(container);
}

export const config = {
  name: "send-outbox-mails",
  schedule: { interval: 3_000 },
};
