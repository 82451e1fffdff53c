import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import { newMessageId } from "../mail/new-message-id";
import { isWelcomeCodeWanted } from "./welcome-code-letter";

const codesAtOnce = 200;

/**
 * Owes the one reminder of each code that lies unused for 14 days. The outbox holds one of a template about a subject, so
 * no second can ever be owed; consent is asked now, and again at the moment of sending.
 */
export async function remindOfWelcomeCodes(container: MedusaContainer): Promise<void> {
  const codes = container.resolve<WelcomeCodeModuleService>(WELCOME_CODE_MODULE);
  const outbox = container.resolve<OutboxModuleService>(OUTBOX_MODULE);
  let after = "";
  for (;;) {
    const old = await codes.listToRemind(after, codesAtOnce);
    for (const { id } of old) {
      if (!(await isWelcomeCodeWanted(container, id))) continue;
      await outbox.enqueue([
        {
          template: "welcome-reminder",
          subject_id: id,
          stream: "marketing",
          message_id: newMessageId(environment.MAIL_FROM),
        },
      ]);
    }
    const last = old.at(-1);
    if (!last || old.length < codesAtOnce) return;
    after = last.id;
  }
}
