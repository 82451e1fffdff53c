import type { MedusaContainer } from "@medusajs/framework/types";
import { readRows } from "../../modules/newsletter/database";
import { type Forgotten, forgetNewsletterRows } from "../../modules/newsletter/forget-newsletter-rows";
import { inTransaction } from "./in-transaction";

/** How long the outbox's copy of an answered request is of use. */
const mailMonths = 3;

/** Deletes what the privacy notice says we don't keep. */
export async function forgetOldNewsletterRows(container: MedusaContainer): Promise<Forgotten> {
  return await inTransaction(container, async (transaction) => {
    const mails = await readRows<{ id: string }>(
      transaction,
      `delete from outbox_mail where (template like 'newsletter-%' or template like 'welcome-%') and state in ('sent', 'dead')
       and created_at < now() - ? * interval '1 month' returning id`,
      [mailMonths],
    );
    await readRows(
      transaction,
      "delete from notification where resource_type = 'outbox_mail' and resource_id = any(?)",
      [mails.map(({ id }) => id)],
    );
    // of mails that were erased while a worker that died since was sending them
    await readRows(
      transaction,
      `delete from notification where resource_type = 'outbox_mail' and created_at > now() - interval '3 days'
       and created_at < now() - interval '1 hour'
       and not exists (select 1 from outbox_mail where outbox_mail.id = notification.resource_id)`,
      [],
    );
    return await forgetNewsletterRows(transaction);
  });
}
