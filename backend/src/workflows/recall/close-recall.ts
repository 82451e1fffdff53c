import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { noteEvent } from "./note-event";

export type CloseRecallOutcome = "closed" | "closed_before" | "no_root_cause" | "not_told" | "missing";

/**
 * Ends a recall: the banner goes, the page stays. Not before its root cause is written down, and not while people have its
 * goods and nobody has told them. Its lots stay recalled.
 */
export async function closeRecall(
  container: MedusaContainer,
  recallId: string,
  actorName: string,
): Promise<CloseRecallOutcome> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return await database.transaction(async (transaction) => {
    const { rows } = await runPrepared<{ state: string; root_cause: string; is_untold: boolean }>(
      transaction,
      `select state, root_cause, state = 'open' and exists (select 1 from recall_order o
         where o.recall_id = recall.id and o.sent_units > 0) as is_untold
       from recall where id = ? and deleted_at is null for update`,
      [recallId],
    );
    const [recall] = rows;
    if (!recall) return "missing";
    if (recall.state === "closed") return "closed_before";
    if (recall.is_untold) return "not_told";
    if (recall.root_cause === "") return "no_root_cause";
    await runPrepared(
      transaction,
      `update recall set state = 'closed', closed_at = now(), updated_at = now() where id = ?`,
      [recallId],
    );
    await noteEvent(transaction, { recall_id: recallId, what: "Recall closed", actor_name: actorName });
    return "closed";
  });
}
