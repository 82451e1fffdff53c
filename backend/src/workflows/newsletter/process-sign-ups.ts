import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type Database, readRows } from "../../modules/newsletter/database";
import { dealWithSignUp, type SignUpRow } from "../../modules/newsletter/deal-with-sign-up";
import { addressHash } from "./address-hash";
import { inTransaction, newsletterDatabase } from "./in-transaction";
import { wakeMailSender } from "../mail/wake-mail-sender";
import { oweNewsletterMail } from "./owe-newsletter-mail";
import { digestOfTokenId } from "./token-digest";

/**
 * Deals with the sign-ups that have come in, and says with how many. Any number of callers may run at once, in any number
 * of processes: each takes different ones, and one that dies leaves its sign-up to the next.
 */
export async function processSignUps(container: MedusaContainer): Promise<number> {
  let dealtWith = 0;
  for (;;) {
    const id = await dueSignUp(newsletterDatabase(container));
    if (id === null) break;
    try {
      if (await inTransaction(container, (transaction) => processOne(container, transaction, id)))
        dealtWith += 1;
    } catch (error) {
      await putOff(newsletterDatabase(container), id);
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Sign-up ${id} waits: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (dealtWith > 0) await wakeMailSender(container, "of the newsletter");
  return dealtWith;
}

async function dueSignUp(database: Database): Promise<string | null> {
  const [row] = await readRows<{ id: string }>(
    database,
    `select id from newsletter_sign_up where outcome is null and next_attempt_at <= now()
     order by next_attempt_at limit 1 for update skip locked`,
  );
  return row?.id ?? null;
}

/** False when another worker has it. */
async function processOne(container: MedusaContainer, transaction: Database, id: string): Promise<boolean> {
  const [signUp] = await readRows<SignUpRow>(
    transaction,
    "select * from newsletter_sign_up where id = ? and outcome is null for update skip locked",
    [id],
  );
  if (!signUp) return false;
  const dealt = await dealWithSignUp(transaction, signUp, {
    addressHash: addressHash(signUp.address_key),
    tokenHash: digestOfTokenId,
  });
  if (dealt.outcome === "confirmation_owed") {
    await oweNewsletterMail(container, transaction, "newsletter-confirm", dealt.token_id);
  }
  if (dealt.outcome === "already_active") {
    await oweNewsletterMail(
      container,
      transaction,
      "newsletter-preferences",
      `${dealt.subscriber_id}.${signUp.id}`,
    );
  }
  return true;
}

async function putOff(database: Database, id: string): Promise<void> {
  await readRows(
    database,
    `update newsletter_sign_up set attempts = attempts + 1, updated_at = now(),
       next_attempt_at = now() + least(3600, 5 * power(2, attempts)) * interval '1 second' where id = ?`,
    [id],
  );
}
