import type { StartRemediesRequest } from "@balance/contracts/recall-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { countOf } from "./count-of";
import { noteEvent } from "./note-event";

/**
 * Owes a refund or a replacement to the orders named, or to all that asked for it, and says to how many; an order has one at
 * most. One that had failed is tried afresh, and a replacement that nobody has packed yet may become a refund. Refunds are made
 * by `makeOwedRefunds`, replacements are packed by staff.
 */
export async function startRemedies(
  container: MedusaContainer,
  recallId: string,
  { kind, person_ids }: StartRemediesRequest,
  actorName: string,
): Promise<number> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return await database.transaction(async (transaction) => {
    const { rows } = await runPrepared(
      transaction,
      `insert into recall_remedy (id, recall_id, recall_order_id, kind, attempt, actor_name)
       select 'recrem_' || replace(gen_random_uuid()::text, '-', ''), recall_id, id, :kind, gen_random_uuid()::text, :actor
       from recall_order
       where recall_id = :recall and sent_units > 0 and deleted_at is null
         and case when cast(:ids as text[]) is null then wants = :kind else id = any(cast(:ids as text[])) end
       order by ordered_at
       on conflict (recall_order_id) where deleted_at is null do update set kind = excluded.kind, state = 'waiting',
         attempt = excluded.attempt, actor_name = excluded.actor_name, detail = '', lease_until = null, updated_at = now()
         where recall_remedy.state = 'failed' or (excluded.kind = 'refund' and recall_remedy.kind = 'replacement'
           and recall_remedy.state = 'waiting' and recall_remedy.parcel_id is null)
       returning id`,
      { recall: recallId, kind, actor: actorName, ids: person_ids ?? null },
    );
    if (rows.length > 0)
      await noteEvent(transaction, {
        recall_id: recallId,
        what:
          kind === "refund"
            ? `${countOf(rows.length, "refund")} begun`
            : `${countOf(rows.length, "replacement")} to pack`,
        actor_name: actorName,
      });
    return rows.length;
  });
}
