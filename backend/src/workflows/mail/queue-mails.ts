import type { MedusaContainer } from "@medusajs/framework/types";
import type { MailTemplate } from "@balance/emails/render-mail";
import { environment } from "../../../environment";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { newMessageId } from "./new-message-id";
import { wakeMailSender } from "./wake-mail-sender";

/**
 * Owes transactional mails; one of the same template about the same subject is owed once, however often this runs. What
 * they say is read when they are first sent, so that nothing about a mail can hold up a payment; throws only when the
 * database can't be written.
 */
export async function queueMails(
  container: MedusaContainer,
  mails: { template: MailTemplate; subject_id: string }[],
): Promise<void> {
  if (mails.length === 0) return;
  const added = await container.resolve<OutboxModuleService>(OUTBOX_MODULE).enqueue(
    mails.map(({ template, subject_id }) => ({
      template,
      subject_id,
      stream: "transactional",
      message_id: newMessageId(environment.MAIL_FROM),
    })),
  );
  if (added > 0) await wakeMailSender(container, `about ${mails[0]!.subject_id}`);
}
