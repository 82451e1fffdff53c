import { type MailTemplate, renderMail } from "@balance/emails/render-mail";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import type { ClaimedMail, Letter } from "../../modules/outbox/service";
import { mailStreams } from "../../modules/outbox/mail-states";
import { contactMessageLetter } from "../contact/contact-message-letter";
import { collectionReadyLetter, parcelSentLetter } from "../dispatch/parcel-letters";
import { newsletterConfirmLetter, newsletterPreferencesLetter } from "../newsletter/newsletter-letters";
import { isPaymentLinkWanted, paymentLinkLetter } from "../phone-order/payment-link-letter";
import { recallNoticeLetter } from "../recall/recall-notice-letter";
import { stockAlertLetter } from "../lot/tell-of-stock";
import { isWelcomeCodeWanted, welcomeCodeLetter } from "../welcome-code/welcome-code-letter";
import { handOverMails, type WrittenMail } from "./hand-over-mails";
import { newOrderAlertLetter, orderConfirmationLetter } from "./order-letters";
import { putOffMail } from "./put-off-mail";
import { isSampleSubject } from "./sample-subject";
import { orderCancelledLetter, refundLetter } from "./refund-letters";

/** Writes the letter of a template about a subject. */
const letters: Record<MailTemplate, (container: MedusaContainer, subjectId: string) => Promise<Letter>> = {
  "order-confirmation": orderConfirmationLetter,
  "new-order-alert": newOrderAlertLetter,
  "contact-message": contactMessageLetter,
  "stock-alert": stockAlertLetter,
  "newsletter-confirm": newsletterConfirmLetter,
  "newsletter-preferences": newsletterPreferencesLetter,
  refund: refundLetter,
  "order-cancelled": orderCancelledLetter,
  "recall-notice": recallNoticeLetter,
  "parcel-sent": parcelSentLetter,
  "collection-ready": collectionReadyLetter,
  "payment-link": paymentLinkLetter,
  "welcome-code": welcomeCodeLetter,
  "welcome-reminder": welcomeCodeLetter,
};

/**
 * Asked before every attempt at a mail, at that moment: does its reader still want it? A marketing template without an entry
 * is never sent (PECR reg 22: no consent, no mail); of the others few can become pointless while they wait.
 */
const stillWanted: Partial<
  Record<MailTemplate, (container: MedusaContainer, subjectId: string) => Promise<boolean>>
> = {
  "payment-link": isPaymentLinkWanted,
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
    // all are written before the first is handed over: rendering holds up the process, and would do so just between the mail
    // server's yes and our note of it
    const written = await Promise.all(mails.map((mail) => writeMail(container, outbox, mail)));
    const wanted = await Promise.all(
      written.filter((one) => one !== null).map((one) => unlessUnwanted(container, outbox, one)),
    );
    sent += await handOverMails(
      container,
      outbox,
      wanted.filter((one) => one !== null),
    );
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

/**
 * Asks whether the mail is still wanted, and writes it. Null when it is not, or when it can't be written: a failure is kept in
 * the outbox and in the log, and never stops the other mails.
 */
async function writeMail(
  container: MedusaContainer,
  outbox: OutboxModuleService,
  mail: ClaimedMail,
): Promise<WrittenMail | null> {
  try {
    if (await isStillWanted(container, mail))
      return { mail, ...(await renderLetter(container, outbox, mail)) };
    await outbox.markWithdrawn(mail);
  } catch (error) {
    await putOffMail(container, outbox, mail, error);
  }
  return null;
}

/** Asks again: while the others of its batch were written, its reader may have left. Null when nothing is to be sent. */
async function unlessUnwanted(
  container: MedusaContainer,
  outbox: OutboxModuleService,
  written: WrittenMail,
): Promise<WrittenMail | null> {
  const { mail, letter } = written;
  try {
    if (mail.stream === "marketing" && !letter.unsubscribe_url)
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `A letter of "${mail.template}" has no way to unsubscribe, so it is not sent`,
      );
    if (await isStillWanted(container, mail)) return written;
    await outbox.markWithdrawn(mail);
  } catch (error) {
    await putOffMail(container, outbox, mail, error);
  }
  return null;
}

async function isStillWanted(container: MedusaContainer, mail: ClaimedMail): Promise<boolean> {
  const ask = new Map(Object.entries(stillWanted)).get(mail.template);
  // whoever asked for a test mail wants it
  if (mail.stream !== "marketing" && (!ask || isSampleSubject(mail.subject_id))) return true;
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
): Promise<Omit<WrittenMail, "mail">> {
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
