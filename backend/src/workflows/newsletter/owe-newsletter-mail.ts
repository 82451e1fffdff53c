import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import type { Database } from "../../modules/newsletter/database";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
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
