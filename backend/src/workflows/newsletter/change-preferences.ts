import type { PreferencesRequest } from "@balance/contracts/newsletter";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  chooseTopics,
  type Doing,
  erase,
  pause,
  resume,
  withdraw,
} from "../../modules/newsletter/change-subscription";
import { type Database, readRows } from "../../modules/newsletter/database";
import { issueToken } from "../../modules/newsletter/issue-token";
import { lockSubscriber, type SubscriberRow } from "../../modules/newsletter/subscriber-row";
import { forgetOwner } from "../welcome-code/forget-owner";
import { forgetNewsletterMails } from "./forget-newsletter-mails";
import { inTransaction } from "./in-transaction";
import { wakeMailSender } from "../mail/wake-mail-sender";
import { oweNewsletterMail } from "./owe-newsletter-mail";
import { digestOfTokenId } from "./token-digest";

export type PreferencesOutcome = { done: true } | { done: false; message: string };

const addressChangesPerDay = 3;

/** Does what a person asked for on their preferences page. A refusal is for reading; then nothing has changed. */
export async function changePreferences(
  container: MedusaContainer,
  subscriberId: string,
  request: PreferencesRequest,
  doing: Doing,
): Promise<PreferencesOutcome> {
  const outcome = await inTransaction(container, async (transaction): Promise<PreferencesOutcome> => {
    const subscriber = await lockSubscriber(transaction, subscriberId);
    if (!subscriber || subscriber.status === "erased") {
      return { done: false, message: "There is nothing left to change: your data has been deleted." };
    }
    return await change(container, transaction, subscriber, request, doing);
  });
  if (outcome.done && request.change === "address") await wakeMailSender(container, "of the newsletter");
  return outcome;
}

async function change(
  container: MedusaContainer,
  transaction: Database,
  subscriber: SubscriberRow,
  request: PreferencesRequest,
  doing: Doing,
): Promise<PreferencesOutcome> {
  if (request.change === "erase") {
    await forgetNewsletterMails(transaction, subscriber);
    await forgetOwner(transaction, subscriber.id);
    await erase(transaction, subscriber, doing);
    return { done: true };
  }
  if (request.change === "unsubscribe") {
    await withdraw(transaction, subscriber, doing);
    return { done: true };
  }
  if (subscriber.status !== "active") {
    return { done: false, message: "You get no newsletter at the moment. Sign up again to choose topics." };
  }
  switch (request.change) {
    case "topics":
      await chooseTopics(transaction, subscriber, request, doing);
      return { done: true };
    case "pause":
      await pause(transaction, subscriber, doing);
      return { done: true };
    case "resume":
      await resume(transaction, subscriber, doing);
      return { done: true };
    case "address":
      return await askNewAddress(container, transaction, subscriber, request.email);
  }
}

/** The address changes when its own mailbox has said yes; whether we know it already is not looked at before that. */
async function askNewAddress(
  container: MedusaContainer,
  transaction: Database,
  subscriber: SubscriberRow,
  email: string,
): Promise<PreferencesOutcome> {
  const [counted] = await readRows<{ asked: number }>(
    transaction,
    `select count(*)::int as asked from newsletter_token
     where subscriber_id = ? and purpose = 'change_address' and created_at > now() - interval '1 day'`,
    [subscriber.id],
  );
  if (counted && counted.asked >= addressChangesPerDay) {
    return {
      done: false,
      message: "You have asked for three new addresses within a day. Please try again tomorrow.",
    };
  }
  const token = await issueToken(
    transaction,
    {
      purpose: "change_address",
      subscriber_id: subscriber.id,
      email,
      first_name: subscriber.first_name,
      topics: subscriber.topics,
      source: "preferences",
      page_url: null,
      wording_version_id: null,
    },
    digestOfTokenId,
  );
  await oweNewsletterMail(container, transaction, "newsletter-confirm", token.id);
  return { done: true };
}
