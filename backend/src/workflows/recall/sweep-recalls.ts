import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { refreshAffectedOrders } from "./refresh-affected-orders";
import { sendNotice } from "./send-notice";

/**
 * Follows the parcels while recalls go on: one that was packed and leaves in spite of everything is told of, one that is
 * unpacked is not. Of those that people know of, whoever is new gets the notice.
 */
export async function sweepRecalls(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await runPrepared<{ id: string; state: string }>(
    database,
    `select id, state from recall where state <> 'closed' and deleted_at is null order by opened_at`,
    [],
  );
  for (const { id, state } of rows) {
    if (state === "notified") await sendNotice(container, id, "the shop");
    else await refreshAffectedOrders(database, id);
  }
}
