import type { MedusaContainer } from "@medusajs/framework/types";
import { withdraw } from "../../modules/newsletter/change-subscription";
import { readRows } from "../../modules/newsletter/database";
import { lockSubscriber } from "../../modules/newsletter/subscriber-row";
import { inTransaction, newsletterDatabase } from "./in-transaction";

const quietMonths = 24;
const atOnce = 500;

/**
 * Ends the subscriptions of people of whom nothing was heard for 24 months: a consent grows old (ICO on PECR: it does not last for
 * ever). Heard of is who confirmed, changed anything, or ordered; we count no opened mails. They may sign up again. Says how many.
 */
export async function endQuietSubscriptions(container: MedusaContainer): Promise<number> {
  const quiet = await readRows<{ id: string }>(
    newsletterDatabase(container),
    `select s.id from subscriber s
     where s.status = 'active' and s.deleted_at is null and s.confirmed_at < now() - ? * interval '1 month'
       and not exists (select 1 from consent_event e
         where e.subscriber_id = s.id and e.created_at >= now() - ? * interval '1 month')
       and not exists (select 1 from first_order_claim c
         where c.person_key = s.address_hash and c.state = 'kept' and c.deleted_at is null
           and c.updated_at >= now() - ? * interval '1 month')
     order by s.id limit ?`,
    [quietMonths, quietMonths, quietMonths, atOnce],
  );
  for (const { id } of quiet) {
    await inTransaction(container, async (transaction) => {
      const subscriber = await lockSubscriber(transaction, id);
      if (subscriber?.status === "active")
        await withdraw(transaction, subscriber, { actor: "shop", source: "quiet_for_24_months" });
    });
  }
  return quiet.length;
}
