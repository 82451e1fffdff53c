import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type OutboxModuleService from "../../modules/outbox/service";
import type { ClaimedMail } from "../../modules/outbox/service";
import { forgetErasedAttempts } from "./forget-erased-attempts";

/** A mail that did not leave: it is owed again later, or given up after its last attempt; the log says why. */
export async function putOffMail(
  container: MedusaContainer,
  outbox: OutboxModuleService,
  mail: ClaimedMail,
  error: unknown,
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const reason = error instanceof Error ? error.message : String(error);
  const state = await outbox.markFailed(mail, reason);
  const what = `Mail ${mail.id} (${mail.template} of ${mail.subject_id})`;
  await forgetErasedAttempts(container, mail.id);
  if (state === "dead") logger.error(`${what} is given up after ${mail.attempts} attempts: ${reason}`);
  else logger.warn(`${what} waits after attempt ${mail.attempts}: ${reason}`);
}
