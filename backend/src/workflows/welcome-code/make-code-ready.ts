import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import type { WelcomeCodeRow } from "../../modules/welcome-code/service";
import { newMessageId } from "../mail/new-message-id";
import { wakeMailSender } from "../mail/wake-mail-sender";
import { ensurePromotion } from "./ensure-promotion";

/** Gives a code its promotion and owes its mail, each once, however often it is called and wherever it was cut short. */
export async function makeCodeReady(container: MedusaContainer, row: WelcomeCodeRow): Promise<void> {
  if (row.ready_at) return;
  await ensurePromotion(container, row.code);
  await oweCodeMail(container, row.id);
  await container.resolve<WelcomeCodeModuleService>(WELCOME_CODE_MODULE).markReady(row.id);
}

/** The mail with the code; one for each `subjectId`, which begins with the code's id. False when it was owed before. */
export async function oweCodeMail(container: MedusaContainer, subjectId: string): Promise<boolean> {
  const mail = {
    template: "welcome-code",
    subject_id: subjectId,
    stream: "marketing" as const,
    message_id: newMessageId(environment.MAIL_FROM),
  };
  if ((await container.resolve<OutboxModuleService>(OUTBOX_MODULE).enqueue([mail])) === 0) return false;
  await wakeMailSender(container, `of welcome code ${subjectId}`);
  return true;
}
