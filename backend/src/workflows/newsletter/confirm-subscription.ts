import { addressKey } from "@balance/compliance/address-key";
import type { ConfirmationResponse, ConfirmationState } from "@balance/contracts/newsletter";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { readRows } from "../../modules/newsletter/database";
import { lockSubscriber } from "../../modules/newsletter/subscriber-row";
import { readToken, useToken } from "../../modules/newsletter/use-token";
import { addressHash } from "./address-hash";
import { afterConfirmation } from "./after-confirmation";
import { inTransaction, newsletterDatabase } from "./in-transaction";
import { preferencesToken } from "./newsletter-links";
import { tokenDigest } from "./token-digest";

/** What a link from a mail stands for at this moment. Changes nothing: scanners follow links too. */
export async function readConfirmation(
  container: MedusaContainer,
  token: string,
): Promise<ConfirmationState> {
  const row = await readToken(newsletterDatabase(container), tokenDigest(token));
  if (!row || row.status === "erased") return { state: "unknown" };
  if (row.used_at) return { state: "used", active: row.status === "active" };
  const { purpose, email } = row;
  return row.expired ? { state: "expired", purpose, email } : { state: "open", purpose, email };
}

/** Confirms, once, and starts what follows. For a link that does nothing any more: what it stands for. */
export async function confirmSubscription(
  container: MedusaContainer,
  token: string,
  origin: { ip: string; user_agent: string },
): Promise<ConfirmationResponse> {
  const row = await readToken(newsletterDatabase(container), tokenDigest(token));
  if (!row) return { state: "unknown" };
  const key = addressKey(row.email);
  if (key === null) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${row.id} has no address`);
  const epoch = await inTransaction(container, async (transaction) => {
    const use = { address_key: key, address_hash: addressHash(key), origin };
    if (!(await useToken(transaction, row, use))) return null;
    return (await lockSubscriber(transaction, row.subscriber_id))!.link_epoch;
  });
  if (epoch === null) {
    const now = await readConfirmation(container, token);
    return now.state === "open" ? { state: "unknown" } : now;
  }
  const after = row.purpose === "confirm" ? await followUp(container, row.subscriber_id) : null;
  return {
    state: "confirmed",
    purpose: row.purpose,
    email: row.email,
    preferences_token: preferencesToken({ id: row.subscriber_id, link_epoch: epoch }),
    welcome_code: after?.welcome_code ?? null,
  };
}

/** Runs what follows a confirmation, and notes that it is done. Null when it failed: the job tries again. */
export async function followUp(container: MedusaContainer, subscriberId: string) {
  try {
    const after = await afterConfirmation(container, subscriberId);
    await readRows(
      newsletterDatabase(container),
      "update subscriber set follow_up_due_at = null, updated_at = now() where id = ?",
      [subscriberId],
    );
    return after;
  } catch (error) {
    await readRows(
      newsletterDatabase(container),
      "update subscriber set follow_up_due_at = now() + interval '1 minute' where id = ? and follow_up_due_at is not null",
      [subscriberId],
    );
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `What follows the confirmation of ${subscriberId} waits: ${error instanceof Error ? error.message : String(error)}`,
      );
    return null;
  }
}

/** For the job: what a crash or an error left undone. */
export async function catchUpOnFollowUps(container: MedusaContainer): Promise<number> {
  // the confirmation itself tries at once; a minute later nobody is at it any more
  const due = await readRows<{ id: string }>(
    newsletterDatabase(container),
    `select id from subscriber where follow_up_due_at < now() - interval '1 minute' and status = 'active'
     order by follow_up_due_at limit 100`,
  );
  for (const { id } of due) await followUp(container, id);
  return due.length;
}
