import { requiredRecallWords, type RecallWords } from "@balance/contracts/recall-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { runPrepared } from "../../run-prepared";
import { newMessageId } from "../mail/new-message-id";
import { wakeMailSender } from "../mail/wake-mail-sender";
import { countOf } from "./count-of";
import { noteEvent } from "./note-event";
import { refreshAffectedOrders } from "./refresh-affected-orders";

export type SendNoticeOutcome =
  | { status: "sent"; mails: number }
  /** It was sent before; whoever has been found since is told now. */
  | { status: "sent_before"; mails: number }
  | { status: "refused"; message: string; missing?: string[] }
  | { status: "missing" };

/**
 * Tells the public and every person that a unit left for: from this moment the notice stands on the shop's pages, and each of
 * their orders is owed one mail. Both in one transaction, the mails by one statement: a process that dies here has told
 * everybody or nobody, and repeating it owes nobody a second mail.
 */
export async function sendNotice(
  container: MedusaContainer,
  recallId: string,
  actorName: string,
): Promise<SendNoticeOutcome> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const outcome = await database.transaction(async (transaction): Promise<SendNoticeOutcome> => {
    const { rows } = await runPrepared<RecallWords & { type: string; state: string }>(
      transaction,
      `select type, state, ${requiredRecallWords.join(", ")} from recall where id = ? and deleted_at is null for update`,
      [recallId],
    );
    const [recall] = rows;
    if (!recall) return { status: "missing" };
    if (recall.type === "withdrawal")
      return {
        status: "refused",
        message: "A withdrawal reached nobody, so there is nobody to tell. If it did, open a recall.",
      };
    if (recall.state === "closed") return { status: "refused", message: "This recall is closed." };
    const missing = requiredRecallWords.filter((field) => recall[field] === "");
    if (missing.length > 0)
      return { status: "refused", message: "The notice is not complete yet. Nothing was sent.", missing };
    await refreshAffectedOrders(transaction, recallId);
    const isFirst = recall.state === "open";
    if (isFirst)
      await runPrepared(
        transaction,
        `update recall set state = 'notified', notified_at = now(), updated_at = now() where id = ?`,
        [recallId],
      );
    const mails = await queueNotices(transaction, recallId);
    if (isFirst || mails > 0)
      await noteEvent(transaction, {
        recall_id: recallId,
        what: isFirst
          ? `Notice published, and owed by mail to the people of ${countOf(mails, "order")}`
          : `Notice owed to the people of ${countOf(mails, "more order", "more orders")}`,
        actor_name: actorName,
      });
    return { status: isFirst ? "sent" : "sent_before", mails };
  });
  if ("mails" in outcome && outcome.mails > 0) await wakeMailSender(container, `of recall ${recallId}`);
  return outcome;
}

/**
 * Owes a mail to each order that a unit left for and that is owed none yet, and says to how many. The left part of a Message-ID
 * is random, as `newMessageId` has it.
 */
async function queueNotices(transaction: Knex.Transaction, recallId: string): Promise<number> {
  const domain = newMessageId(environment.MAIL_FROM).replace(/^[^@]*@/, "");
  const { rows } = await runPrepared<{ mails: number }>(
    transaction,
    `with queued as (
       insert into outbox_mail (id, template, subject_id, stream, message_id, state, next_attempt_at)
       select 'mail_' || replace(gen_random_uuid()::text, '-', ''), 'recall-notice', o.id, 'transactional',
         gen_random_uuid()::text || '@' || ?::text, 'owed', now()
       from recall_order o where o.recall_id = ? and o.sent_units > 0 and o.email <> ''
       on conflict do nothing returning 1)
     select count(*)::int as mails from queued`,
    [domain, recallId],
  );
  return rows[0]?.mails ?? 0;
}
