import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { lockSubscriber } from "../../modules/newsletter/subscriber-row";
import { inTransaction } from "./in-transaction";
import { wakeMailSender } from "../mail/wake-mail-sender";
import { oweNewsletterMail } from "./owe-newsletter-mail";

/** For staff, when somebody asks for it: mails the link to the address that we have. False when there is none. */
export async function sendPreferencesLink(
  container: MedusaContainer,
  subscriberId: string,
): Promise<boolean> {
  const isOwed = await inTransaction(container, async (transaction) => {
    const subscriber = await lockSubscriber(transaction, subscriberId);
    if (!subscriber?.email) return false;
    const subject = `${subscriberId}.${generateEntityId(undefined, "staff")}`;
    await oweNewsletterMail(container, transaction, "newsletter-preferences", subject);
    return true;
  });
  if (isOwed) await wakeMailSender(container, "of the newsletter");
  return isOwed;
}
