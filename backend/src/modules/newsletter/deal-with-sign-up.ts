import { generateEntityId } from "@medusajs/framework/utils";
import { appendConsentEvent } from "./append-consent-event";
import { type Database, readRows } from "./database";
import { issueToken } from "./issue-token";
import type { ReceivedSignUp } from "./receive-sign-up";
import { holdAddress, lockSubscriberOf } from "./subscriber-row";

/** A person may have lost a mail or two; nobody's mailbox may be filled by others. */
const mailsPerDay = 3;

export type SignUpRow = ReceivedSignUp & { id: string; created_at: Date };

export type SignUpOutcome =
  | { outcome: "confirmation_owed"; token_id: string }
  | { outcome: "already_active"; subscriber_id: string }
  | { outcome: "too_many" };

interface Digests {
  addressHash: string;
  tokenHash: (tokenId: string) => string;
}

/**
 * Decides what a sign-up leads to, and writes it down: a question by mail, a note to somebody who is on the list already,
 * or nothing, when the address has had three such mails within a day. The caller owes the mail in the same transaction.
 */
export async function dealWithSignUp(
  database: Database,
  signUp: SignUpRow,
  digests: Digests,
): Promise<SignUpOutcome> {
  await holdAddress(database, signUp.address_key);
  const dealt = await decide(database, signUp, digests);
  await readRows(database, "update newsletter_sign_up set outcome = ?, updated_at = now() where id = ?", [
    dealt.outcome,
    signUp.id,
  ]);
  return dealt;
}

async function decide(database: Database, signUp: SignUpRow, digests: Digests): Promise<SignUpOutcome> {
  const [counted] = await readRows<{ mails: number }>(
    database,
    `select count(*)::int as mails from newsletter_sign_up
     where address_key = ? and outcome in ('confirmation_owed', 'already_active')
       and created_at > now() - interval '1 day'`,
    [signUp.address_key],
  );
  if (counted && counted.mails >= mailsPerDay) return { outcome: "too_many" };
  const known = await lockSubscriberOf(database, signUp.address_key);
  if (known?.status === "active") return { outcome: "already_active", subscriber_id: known.id };
  const subscriberId = known?.id ?? (await addPending(database, signUp, digests.addressHash));
  if (known) {
    await readRows(database, "update subscriber set requested_at = now(), updated_at = now() where id = ?", [
      known.id,
    ]);
  }
  const { email, first_name, topics, source, page_url, wording_version_id } = signUp;
  const details = { email, first_name, topics, source, page_url, wording_version_id };
  const token = await issueToken(
    database,
    { ...details, purpose: "confirm", subscriber_id: subscriberId },
    digests.tokenHash,
  );
  await appendConsentEvent(database, {
    subscriber_id: subscriberId,
    event: "requested",
    occurred_at: signUp.created_at,
    topics,
    source,
    page_url,
    wording_version_id,
    method: "double_opt_in",
    actor: "subscriber",
    token_hash: token.token_hash,
    token_expires_at: token.expires_at,
    origin: { ip: signUp.ip, user_agent: signUp.user_agent },
  });
  return { outcome: "confirmation_owed", token_id: token.id };
}

async function addPending(database: Database, signUp: SignUpRow, addressHash: string): Promise<string> {
  const id = generateEntityId(undefined, "sub");
  await readRows(
    database,
    `insert into subscriber (id, email, address_key, address_hash, first_name, status, topics, requested_at, source)
     values (?, ?, ?, ?, ?, 'pending', ?, now(), ?)`,
    [id, signUp.email, signUp.address_key, addressHash, signUp.first_name, [...signUp.topics], signUp.source],
  );
  return id;
}
