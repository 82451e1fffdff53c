import { generateEntityId } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

/** Writes a line into the history of a recall: what was done, by whom, and about which of its orders. */
export async function noteEvent(
  database: object,
  event: { recall_id: string; recall_order_id?: string; what: string; actor_name: string },
): Promise<void> {
  await runPrepared(
    database,
    `insert into recall_event (id, recall_id, recall_order_id, what, actor_name) values (?, ?, ?, ?, ?)`,
    [
      generateEntityId(undefined, "recev"),
      event.recall_id,
      event.recall_order_id ?? null,
      event.what,
      event.actor_name,
    ],
  );
}
