import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { PAYMENT_LIMIT_MODULE } from "../../modules/payment-limit";
import type PaymentLimitModuleService from "../../modules/payment-limit/service";

/** The privacy notice names it: counted from the last use. */
const basketDays = 90;
/** Stripe repeats an event for three days and keeps it for thirty; the rest is for staff who look into something. */
const eventDays = 90;
const atOnce = 200;

/**
 * Deletes what nobody needs any more: baskets that never became an order, with the cart that was written for their
 * payment; webhook events that were worked off; tries to pay. A basket whose payment is still open is left for the
 * settlement to end first. Settlements stay: they name nobody, and they are the history of the money.
 */
export async function purgePaymentRecords(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await container.resolve<PaymentLimitModuleService>(PAYMENT_LIMIT_MODULE).forgetOld();
  await database.raw(
    `delete from payment_event where processed_at is not null and created_at < now() - ? * interval '1 day'`,
    [eventDays],
  );
  await deleteOldBaskets(container);
  // addresses of carts that are gone, by this job or by one that died in the middle of it
  await database.raw(
    `delete from cart_address a where a.created_at < now() - interval '1 day' and not exists (
       select 1 from cart c where c.shipping_address_id = a.id or c.billing_address_id = a.id)`,
  );
}

async function deleteOldBaskets(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  for (;;) {
    const { rows } = await database.raw<{ rows: { id: string; cart_id: string | null }[] }>(
      `select b.id, b.cart_id from basket b
       left join settlement s on s.basket_id = b.id and s.deleted_at is null
       where b.status <> 'ordered' and b.last_activity_at < now() - ? * interval '1 day'
         and coalesce(s.state, 'cancelled') = 'cancelled' order by b.id limit ?`,
      [basketDays, atOnce],
    );
    if (rows.length === 0) return;
    // the cart first: a crash in between leaves the basket, and with it the way to what is left
    const carts = rows.flatMap(({ cart_id }) => cart_id ?? []);
    if (carts.length > 0) await container.resolve(Modules.CART).deleteCarts(carts);
    const ids = rows.map(({ id }) => id);
    await database.raw(`delete from basket_line_item where basket_id = any(?)`, [ids]);
    await database.raw(`delete from basket where id = any(?) and status <> 'ordered'`, [ids]);
  }
}
