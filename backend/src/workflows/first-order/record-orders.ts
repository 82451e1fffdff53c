import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FIRST_ORDER_MODULE } from "../../modules/first-order";
import type FirstOrderModuleService from "../../modules/first-order/service";
import { personKey } from "./person-key";

const ordersAtOnce = 500;

/**
 * Notes the orders that no basket led to: made by staff, or before the register was there. The first run notes all
 * orders; later ones what is new, or the one that is named. An order of a basket is left to its settlement, which is making it just now.
 */
export async function recordOrders(container: MedusaContainer, onlyId: string | null = null): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const firstOrders = container.resolve<FirstOrderModuleService>(FIRST_ORDER_MODULE);
  let after = "";
  for (;;) {
    const { rows } = await database.raw<{ rows: { id: string; email: string }[] }>(
      `select o.id, o.email from "order" o
       where o.id > :after and (:onlyId::text is null or o.id = :onlyId) and o.deleted_at is null and not o.is_draft_order and o.status <> 'canceled'
         and o.email is not null
         and not exists (select 1 from first_order_claim c where c.order_id = o.id and c.deleted_at is null)
         and not exists (select 1 from first_order_claim c
           where c.basket_id = o.metadata ->> 'basket_id' and c.deleted_at is null)
       order by o.id limit :limit`,
      { after, onlyId, limit: ordersAtOnce },
    );
    await firstOrders.recordOrders(
      rows.map(({ id, email }) => ({ order_id: id, person_key: personKey(email) })),
    );
    const last = rows.at(-1);
    if (!last || rows.length < ordersAtOnce) return;
    after = last.id;
  }
}
