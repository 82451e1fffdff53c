import { type MailTemplate, type RenderedMail, renderMail } from "@balance/emails/render-mail";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import type { ClaimedMail, Letter } from "../../modules/outbox/service";
import { mailStreams } from "../../modules/outbox/mail-states";
import { contactMessageLetter } from "../contact/contact-message-letter";
import { newsletterConfirmLetter, newsletterPreferencesLetter } from "../newsletter/newsletter-letters";
import { isWelcomeCodeWanted, welcomeCodeLetter } from "../welcome-code/welcome-code-letter";
import { forgetErasedAttempts } from "./forget-erased-attempts";
import { newOrderAlertLetter, orderConfirmationLetter } from "./order-letters";
import { orderCancelledLetter, refundLetter } from "./refund-letters";

/** Writes the letter of a template about a subject. */
const letters: Record<MailTemplate, (container: MedusaContainer, subjectId: string) => Promise<Letter>> = {
  "order-confirmation": orderConfirmationLetter,
  "new-order-alert": newOrderAlertLetter,
  "contact-message": contactMessageLetter,
  "newsletter-confirm": newsletterConfirmLetter,
  "newsletter-preferences": newsletterPreferencesLetter,
  refund: refundLetter,
  "order-cancelled": orderCancelledLetter,
  "welcome-code": welcomeCodeLetter,
  "welcome-reminder": welcomeCodeLetter,
};

/**
 * Asked before every attempt at a marketing mail, at that moment: does its reader still want it? A template of that stream
 * without an entry is never sent (PECR reg 22: no consent, no mail).
 */
const stillWanted: Partial<
  Record<MailTemplate, (container: MedusaContainer, subjectId: string) => Promise<boolean>>
> = {
  "welcome-code": isWelcomeCodeWanted,
  "welcome-reminder": isWelcomeCodeWanted,
};

/** Sent side by side; more would only open more connections to the mail server. */
const batchSize = 5;

/**
 * Sends the mails that are due, and returns how many the mail server took. Any number of callers may run at once, in
 * any number of processes: each takes different mails. No engine workflow: those undo by memory, and a mail can't be
 * called back; where each mail stands is in the outbox.
 */
export async function sendOwedMails(container: MedusaContainer): Promise<number> {
  const outbox = container.resolve<OutboxModuleService>(OUTBOX_MODULE);
  let sent = 0;
  for (;;) {
    const mails = await claimNext(outbox);
    if (mails.length === 0) return sent;
    const outcomes = await Promise.all(mails.map((mail) => sendMail(container, outbox, mail)));
    sent += outcomes.filter(Boolean).length;
  }
}

/** Of the first stream that owes something: ten thousand newsletters wait for one order's mail, never the other way. */
async function claimNext(outbox: OutboxModuleService): Promise<ClaimedMail[]> {
  for (const stream of mailStreams) {
    const mails = await outbox.claimDue(stream, batchSize);
    if (mails.length > 0) return mails;
  }
  return [];
}

/** A failure is kept in the outbox and in the log, and never stops the other mails. */
async function sendMail(
  container: MedusaContainer,
  outbox: OutboxModuleService,
  mail: ClaimedMail,
): Promise<boolean> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  try {
    if (mail.stream === "marketing" && !(await isStillWanted(container, mail))) {
      await outbox.markWithdrawn(mail);
      return false;
    }
    await handOver(container, mail, await renderLetter(container, outbox, mail));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const state = await outbox.markFailed(mail, reason);
    const what = `Mail ${mail.id} (${mail.template} of ${mail.subject_id})`;
    await forgetErasedAttempts(container, mail.id);
    if (state === "dead") logger.error(`${what} is given up after ${mail.attempts} attempts: ${reason}`);
    else logger.warn(`${what} waits after attempt ${mail.attempts}: ${reason}`);
    return false;
  }
  // outside the try: a mail that was taken must not be owed again at once because writing that down failed
  const isOurs = await outbox.markSent(mail);
  if (!isOurs) {
    await forgetErasedAttempts(container, mail.id);
    logger.warn(`Mail ${mail.id} outlasted its lease, or was erased while it was sent; it may arrive twice`);
  }
  return true;
}

async function isStillWanted(container: MedusaContainer, mail: ClaimedMail): Promise<boolean> {
  const ask = new Map(Object.entries(stillWanted)).get(mail.template);
  if (!ask)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Nobody can tell whether "${mail.template}" is still wanted, so it is not sent`,
    );
  return await ask(container, mail.subject_id);
}

/** The letter and its mail. A letter is kept only once it renders, so that a broken one is written afresh next time. */
async function renderLetter(
  container: MedusaContainer,
  outbox: OutboxModuleService,
  mail: ClaimedMail,
): Promise<{ letter: Letter; content: RenderedMail }> {
  const { to_address, reply_to, props, unsubscribe_url } = mail;
  if (to_address && props) {
    const letter = { to_address, reply_to, props, ...(unsubscribe_url && { unsubscribe_url }) };
    return { letter, content: await renderMail(mail.template, props) };
  }
  const write = new Map(Object.entries(letters)).get(mail.template);
  if (!write)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Nobody writes letters for the template "${mail.template}"`,
    );
  const letter = await write(container, mail.subject_id);
  const content = await renderMail(mail.template, letter.props);
  if (letter.keep === false) return { letter, content };
  const isOurs = await outbox.keepLetter(mail, letter);
  if (!isOurs)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The lease ran out while the letter was written",
    );
  return { letter, content };
}

async function handOver(
  container: MedusaContainer,
  mail: ClaimedMail,
  { letter, content }: { letter: Letter; content: RenderedMail },
): Promise<void> {
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
