import { setTimeout as pause } from "node:timers/promises";
import type { RenderedMail } from "@balance/emails/render-mail";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import type OutboxModuleService from "../../modules/outbox/service";
import type { ClaimedMail, Letter } from "../../modules/outbox/service";
import { onceTaken } from "../../modules/smtp-mail/taken-mails";
import { forgetErasedAttempts } from "./forget-erased-attempts";

export interface WrittenMail {
  mail: ClaimedMail;
  letter: Letter;
  content: RenderedMail;
}

/** Together a minute: with the longest talk to a mail server still less than the lease. */
const markingTries = 60;
const markAgainMs = 1_000;

/**
 * Gives a mail to the mail server and notes at once that it was taken: true. Throws when it was not; what goes wrong after the
 * server's yes is logged, and never makes the mail owed again.
 */
export async function handOverMail(
  container: MedusaContainer,
  outbox: OutboxModuleService,
  written: WrittenMail,
): Promise<true> {
  const { mail } = written;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const marking: { sent: Promise<boolean> | null } = { sent: null };
  const stopWaiting = onceTaken(mail.message_id, () => {
    marking.sent = markSentInTheEnd(outbox, mail);
    // whoever awaits it below hears of it
    marking.sent.catch(() => undefined);
  });
  try {
    await send(container, written);
  } catch (error) {
    if (!marking.sent) throw error;
    logger.warn(`Mail ${mail.id} was sent, and the engine's note of it is not whole: ${String(error)}`);
  } finally {
    stopWaiting();
  }
  try {
    if (await (marking.sent ?? markSentInTheEnd(outbox, mail))) return true;
    await forgetErasedAttempts(container, mail.id);
    logger.warn(`Mail ${mail.id} outlasted its lease, or was erased while it was sent; it may arrive twice`);
  } catch (error) {
    logger.error(
      `Mail ${mail.id} was sent, and nobody could note it; it will arrive twice: ${String(error)}`,
    );
  }
  return true;
}

/** Tries for as long as the lease surely lasts: a database that is away for a moment makes no mail go out twice. */
async function markSentInTheEnd(outbox: OutboxModuleService, mail: ClaimedMail): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await outbox.markSent(mail);
    } catch (error) {
      if (tries === markingTries) throw error;
      await pause(markAgainMs);
    }
  }
}

async function send(container: MedusaContainer, { mail, letter, content }: WrittenMail): Promise<void> {
  if (mail.stream === "marketing" && !letter.unsubscribe_url)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `A letter of "${mail.template}" has no way to unsubscribe, so it is not sent`,
    );
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: letter.to_address,
    channel: "email",
    template: mail.template,
    content,
    provider_data: {
      message_id: mail.message_id,
      reply_to: letter.reply_to,
      unsubscribe_url: letter.unsubscribe_url ?? null,
    },
    trigger_type: "outbox",
    resource_type: "outbox_mail",
    resource_id: mail.id,
    // for each attempt its own: with one for the mail, the engine takes an attempt that crashed for a mail that was sent
    idempotency_key: `${mail.id}:${mail.lease_token}`,
  });
}
