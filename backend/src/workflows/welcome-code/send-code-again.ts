import type { MedusaContainer } from "@medusajs/framework/types";
import { WELCOME_CODE_MODULE } from "../../modules/welcome-code";
import type WelcomeCodeModuleService from "../../modules/welcome-code/service";
import { personKey } from "../first-order/person-key";
import { oweCodeMail } from "./make-code-ready";
import { isWelcomeCodeWanted } from "./welcome-code-letter";

const slotHours = 8;

/**
 * Owes the mail with a person's code once more, to the address that it was sent to before. The mail is named after a third
 * of the day, and the outbox holds one of a name: whoever asks, and however often, three a day is the most that anybody gets.
 */
export async function sendCodeAgain(
  container: MedusaContainer,
  email: string,
  now = new Date(),
): Promise<void> {
  const codes = container.resolve<WelcomeCodeModuleService>(WELCOME_CODE_MODULE);
  const row = await codes.findOf({ person_key: personKey(email), subscriber_id: null });
  if (!row || !(await isWelcomeCodeWanted(container, row.id))) return;
  const slot = Math.floor(now.getUTCHours() / slotHours);
  const isNew = await oweCodeMail(container, `${row.id}:${now.toISOString().slice(0, 10)}-${slot}`);
  if (isNew) await codes.note(row, "sent_again", { actor_id: null, reason: null });
}
