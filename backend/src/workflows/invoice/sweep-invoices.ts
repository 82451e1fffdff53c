import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { tryToIssueInvoice } from "./issue-invoice";
import { tryToIssueNotes } from "./issue-notes";

const ordersAtOnce = 200;

/** Orders whose money was taken and that have no invoice, after the given id. */
const withoutInvoice = `select order_id from settlement s
  where state in ('captured', 'refunded', 'disputed') and order_id > ? and deleted_at is null
    and not exists (select 1 from tax_document d where d.kind = 'invoice' and d.subject_id = s.order_id)
  order by order_id limit ?`;

/** Orders with a refund that lacks its credit note, or failed and lacks its debit note, after the given id. */
const withoutNote = `select distinct r.order_id from stripe_refund r
  left join tax_document credit on credit.kind = 'credit_note' and credit.subject_id = r.id
  left join tax_document debit on debit.kind = 'debit_note' and debit.subject_id = r.id
  where r.order_id > ? and r.deleted_at is null
    and ((r.status = 'succeeded' and credit.id is null)
      or (r.status in ('failed', 'canceled') and credit.id is not null and debit.id is null))
  order by r.order_id limit ?`;

/**
 * Issues what is owed and was not issued in time: a process died, or the trader's details were incomplete. One that fails
 * stays owed and keeps no other from its turn.
 */
export async function sweepInvoices(container: MedusaContainer): Promise<void> {
  await sweep(container, withoutInvoice, tryToIssueInvoice);
  await sweep(container, withoutNote, tryToIssueNotes);
}

async function sweep(
  container: MedusaContainer,
  owed: string,
  issue: (container: MedusaContainer, orderId: string) => Promise<void>,
): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  let after = "";
  for (;;) {
    const { rows } = await database.raw<{ rows: { order_id: string }[] }>(owed, [after, ordersAtOnce]);
    for (const { order_id } of rows) await issue(container, order_id);
    if (rows.length < ordersAtOnce) return;
    after = rows.at(-1)!.order_id;
  }
}
