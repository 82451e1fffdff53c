import { setTimeout as pause } from "node:timers/promises";
import type { RenderedMail } from "@balance/emails/render-mail";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type OutboxModuleService from "../../modules/outbox/service";
import type { ClaimedMail, Letter } from "../../modules/outbox/service";
import { onceAnswered } from "../../modules/smtp-mail/mail-answers";
import { forgetErasedAttempts } from "./forget-erased-attempts";
import { putOffMail } from "./put-off-mail";

export interface WrittenMail {
  mail: ClaimedMail;
  letter: Letter;
  content: RenderedMail;
}

/** Together a minute: with the longest talk to a mail server still less than the lease. */
const markingTries = 60;
const markAgainMs = 1_000;

/** A mail that is being handed over, and what has been heard of it so far. */
interface MailInHand extends WrittenMail {
  /** Begun at the mail server's yes. */
  noted: Promise<boolean> | null;
  refusal: Error | null;
}

/**
 * Gives mails to the mail server, side by side, and notes of each at once that it was taken; returns how many were. Those
 * that were not are put off. What goes wrong after the server's yes is logged, and never makes a mail owed again.
 * All in one call of the engine's, whose books about notifications cost eight statements a call, be it for one mail or five.
 */
export async function handOverMails(
  container: MedusaContainer,
  outbox: OutboxModuleService,
  written: readonly WrittenMail[],
): Promise<number> {
  if (written.length === 0) return 0;
  const inHand = written.map((one): MailInHand => ({ ...one, noted: null, refusal: null }));
  const stopWaiting = inHand.map((each) =>
    onceAnswered(each.mail.message_id, (refusal) => {
      each.refusal = refusal;
      if (refusal) return;
      each.noted = markSentInTheEnd(outbox, each.mail);
      // whoever awaits it below hears of it
      each.noted.catch(() => undefined);
    }),
  );
  let failure: unknown = null;
  try {
    await send(container, inHand);
  } catch (error) {
    failure = error;
    if (inHand.every(({ noted }) => noted !== null))
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The engine's notes of ${inHand.length} mails are not whole: ${String(error)}`);
  } finally {
    for (const stop of stopWaiting) stop();
  }
  const isTaken = await Promise.all(
    inHand.map(async (each) => {
      if (failure === null || each.noted) return await noteTaken(container, outbox, each);
      await putOffMail(container, outbox, each.mail, each.refusal ?? failure);
      return false;
    }),
  );
  return isTaken.filter(Boolean).length;
}

/** Comes to the end of the note about a mail that the server has. */
async function noteTaken(
  container: MedusaContainer,
  outbox: OutboxModuleService,
  { mail, noted }: MailInHand,
): Promise<true> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    if (await (noted ?? markSentInTheEnd(outbox, mail))) return true;
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

async function send(container: MedusaContainer, mails: readonly WrittenMail[]): Promise<void> {
  await container.resolve(Modules.NOTIFICATION).createNotifications(
    mails.map(({ mail, letter, content }) => ({
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
    })),
  );
}
