import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import type { Database } from "../../modules/newsletter/database";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { mailOwedEvent } from "../mail/mail-owed-event";
import { newMessageId } from "../mail/new-message-id";

type NewsletterMail = "newsletter-confirm" | "newsletter-preferences";

/** Owes an answer to somebody's own request, once for each subject; with the transaction or not at all. */
export async function oweNewsletterMail(
  container: MedusaContainer,
  transaction: Database,
  template: NewsletterMail,
  subjectId: string,
): Promise<void> {
  const mail = {
    template,
    subject_id: subjectId,
    stream: "transactional" as const,
    message_id: newMessageId(environment.MAIL_FROM),
  };
  await container.resolve<OutboxModuleService>(OUTBOX_MODULE).enqueue([mail], transaction);
}

/** Only a wake-up: without it the job finds the mails within seconds. */
export async function wakeMailSender(container: MedusaContainer): Promise<void> {
  try {
    await container.resolve(Modules.EVENT_BUS).emit({ name: mailOwedEvent, data: {} });
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The newsletter's mails wait for the job: ${String(error)}`);
  }
}
