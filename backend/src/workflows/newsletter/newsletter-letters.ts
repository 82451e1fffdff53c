import type { NewsletterConfirmProps } from "@balance/emails/newsletter-confirm";
import type { NewsletterPreferencesProps } from "@balance/emails/newsletter-preferences";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { readRows } from "../../modules/newsletter/database";
import type { TokenPurpose } from "../../modules/newsletter/subscriber-states";
import type { Letter } from "../../modules/outbox/service";
import { readTrader } from "../trader/read-trader";
import { newsletterDatabase } from "./in-transaction";
import { confirmationUrl, preferencesUrl } from "./newsletter-links";

interface AskedToken {
  purpose: TokenPurpose;
  email: string;
  created_at: Date;
  expires_at: Date;
}

/** The question that a sign-up leads to. Its link is in no table, so the letter is not kept. Throws when it is moot. */
export async function newsletterConfirmLetter(container: MedusaContainer, tokenId: string): Promise<Letter> {
  const [token] = await readRows<AskedToken>(
    newsletterDatabase(container),
    "select purpose, email, created_at, expires_at from newsletter_token where id = ? and used_at is null",
    [tokenId],
  );
  if (!token) throw moot(`the link ${tokenId} has been used or withdrawn`);
  const trader = await readTrader(container);
  const props: NewsletterConfirmProps = {
    purpose: token.purpose,
    email: token.email,
    asked_at: token.created_at.toISOString(),
    expires_at: token.expires_at.toISOString(),
    confirm_url: confirmationUrl(tokenId),
    trader,
  };
  return { to_address: token.email, reply_to: trader.email, props, keep: false };
}

/** The link to somebody's preferences; the subject is "<subscriber>.<what it answers>". Not kept, as above. */
export async function newsletterPreferencesLetter(
  container: MedusaContainer,
  subjectId: string,
): Promise<Letter> {
  const [subscriberId = "", answered = ""] = subjectId.split(".");
  const [subscriber] = await readRows<{ id: string; email: string; link_epoch: number }>(
    newsletterDatabase(container),
    "select id, email, link_epoch from subscriber where id = ? and email is not null",
    [subscriberId],
  );
  if (!subscriber) throw moot(`${subscriberId} has been erased`);
  const trader = await readTrader(container);
  const props: NewsletterPreferencesProps = {
    reason: answered.startsWith("signup_") ? "signed_up_again" : "asked_staff",
    email: subscriber.email,
    preferences_url: preferencesUrl(subscriber),
    trader,
  };
  return { to_address: subscriber.email, reply_to: trader.email, props, keep: false };
}

function moot(why: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, `There is nothing to send any more: ${why}`);
}
