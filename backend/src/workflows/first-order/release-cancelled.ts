import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FIRST_ORDER_MODULE } from "../../modules/first-order";
import type FirstOrderModuleService from "../../modules/first-order/service";

/**
 * Gives back what cancelled orders had claimed, so that the next order is the person's first again. The engine cancels no
 * order of which something was sent. It also ends what a placement left behind whose settlement was given up.
 */
export async function releaseCancelled(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { basket_id: string | null; order_id: string | null }[] }>(
    `select c.basket_id, c.order_id from first_order_claim c
     join "order" o on o.id = c.order_id and o.status = 'canceled'
     where c.state = 'kept' and c.deleted_at is null
     union all
     select c.basket_id, null from first_order_claim c
     join settlement s on s.basket_id = c.basket_id and s.state = 'cancelled' and s.deleted_at is null
     where c.state in ('taken', 'placing') and c.deleted_at is null and c.updated_at < now() - interval '2 minutes'
       and s.updated_at < now() - interval '2 minutes'`,
  );
  const firstOrders = container.resolve<FirstOrderModuleService>(FIRST_ORDER_MODULE);
  for (const row of rows)
    await firstOrders.release({ ...row, reason: row.order_id ? "order_cancelled" : "not_paid" });
}
