import type { NewsletterTopic } from "@balance/contracts/newsletter";
import { generateEntityId } from "@medusajs/framework/utils";
import { type Database, readRows } from "./database";
import { isKnownWording } from "./keep-wording";

export interface ReceivedSignUp {
  email: string;
  address_key: string;
  first_name: string;
  topics: readonly NewsletterTopic[];
  source: string;
  page_url: string;
  wording_version_id: string;
  ip: string;
  user_agent: string;
  submission: string;
  sender_network: string;
}

export type SignUpReceipt = { kept: true } | { kept: false; reason: "too-many" | "unknown-wording" };

/**
 * Whether a network has sent all that it may within the last hour: one look into an index, of at most `limitPerHour` rows, by
 * which a flood is turned away before it locks or writes anything. `receiveSignUp` counts again, under its lock.
 */
export async function isUsedUp(
  database: Database,
  { sender_network, submission }: Pick<ReceivedSignUp, "sender_network" | "submission">,
  limitPerHour: number,
): Promise<boolean> {
  const { sent, again } = await countOf(database, { sender_network, submission });
  return sent >= limitPerHour && !again;
}

/**
 * Keeps a sign-up to be dealt with, or says that its network has sent `limitPerHour` within the last hour. Looks at
 * nothing that has to do with the address, so that neither the answer nor its time can tell who is known. Senders of one
 * network wait for each other until the transaction ends, so that many at once can't all pass the count.
 */
export async function receiveSignUp(
  database: Database,
  signUp: ReceivedSignUp,
  limitPerHour: number,
): Promise<SignUpReceipt> {
  await readRows(database, "select pg_advisory_xact_lock(hashtext('newsletter_sign_up'), hashtext(?))", [
    signUp.sender_network,
  ]);
  const { sent, again } = await countOf(database, signUp);
  if (again) return { kept: true };
  if (sent >= limitPerHour) return { kept: false, reason: "too-many" };
  if (!(await isKnownWording(database, signUp.wording_version_id))) {
    return { kept: false, reason: "unknown-wording" };
  }
  await readRows(
    database,
    `insert into newsletter_sign_up (id, email, address_key, first_name, topics, source, page_url,
       wording_version_id, ip, user_agent, submission, sender_network, next_attempt_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
     on conflict do nothing`,
    [
      generateEntityId(undefined, "signup"),
      signUp.email,
      signUp.address_key,
      signUp.first_name,
      [...signUp.topics],
      signUp.source,
      signUp.page_url,
      signUp.wording_version_id,
      signUp.ip,
      signUp.user_agent,
      signUp.submission,
      signUp.sender_network,
    ],
  );
  return { kept: true };
}

async function countOf(
  database: Database,
  { sender_network, submission }: Pick<ReceivedSignUp, "sender_network" | "submission">,
): Promise<{ sent: number; again: boolean }> {
  const [counted] = await readRows<{ sent: number; again: boolean }>(
    database,
    `select count(*)::int as sent, coalesce(bool_or(submission = ?), false) as again from newsletter_sign_up
     where sender_network = ? and created_at > now() - interval '1 hour'`,
    [submission, sender_network],
  );
  return counted!;
}
