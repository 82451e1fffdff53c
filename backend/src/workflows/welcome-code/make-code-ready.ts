import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import type { WelcomeCodeRow } from "../../modules/welcome-code/service";
import { mailOwedEvent } from "../mail/mail-owed-event";
import { newMessageId } from "../mail/new-message-id";
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
  try {
    await container.resolve(Modules.EVENT_BUS).emit({ name: mailOwedEvent, data: {} });
  } catch (error) {
    // only a wake-up: the job finds the mail within seconds
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The mail of welcome code ${subjectId} waits for the job: ${String(error)}`);
  }
  return true;
}
