import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { tryToIssueInvoice } from "./issue-invoice";

const ordersAtOnce = 200;

/**
 * Issues what is owed and was not issued in time: a process died, or the trader's details were incomplete. One that fails
 * stays owed and keeps no other from its turn.
 */
export async function sweepInvoices(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  let after = "";
  for (;;) {
    const { rows } = await database.raw<{ rows: { order_id: string }[] }>(
      `select order_id from settlement s
       where state in ('captured', 'refunded', 'disputed') and order_id > ? and deleted_at is null
         and not exists (select 1 from tax_document d where d.kind = 'invoice' and d.subject_id = s.order_id)
       order by order_id limit ?`,
      [after, ordersAtOnce],
    );
    for (const { order_id } of rows) await tryToIssueInvoice(container, order_id);
    if (rows.length < ordersAtOnce) return;
    after = rows.at(-1)!.order_id;
  }
}
