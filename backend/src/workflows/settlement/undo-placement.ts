import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { SettlementRow } from "../../modules/settlement/service";

interface Remains {
  order_id: string;
  line_item_ids: string[];
  promotion_ids: string[];
  cart_linked: boolean;
  collection_linked: boolean;
}

/**
 * Removes what a crashed or refused placement left behind, so that the cart can be completed afresh or given up: orders
 * of this basket that were never verified (linked to the cart or not), their reservations, links and the cart's
 * "completed" mark. The engine's own completion undoes itself the same way, by deleting: nobody has seen these orders.
 * Every part may have been done before. The usage count of a promotion is left alone: it is a statistic here, limits are
 * claims of our own.
 */
export async function undoPlacement(container: MedusaContainer, row: SettlementRow): Promise<number> {
  if (!row.cart_id) return 0;
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Remains[] }>(
    `select o.id as order_id,
       array(select i.item_id from order_item i where i.order_id = o.id) as line_item_ids,
       array(select l.promotion_id from order_promotion l where l.order_id = o.id and l.deleted_at is null) as promotion_ids,
       exists (select 1 from order_cart l
         where l.order_id = o.id and l.cart_id = :cart and l.deleted_at is null) as cart_linked,
       exists (select 1 from order_payment_collection l
         where l.order_id = o.id and l.payment_collection_id = :collection and l.deleted_at is null) as collection_linked
     from "order" o
     where o.deleted_at is null
       and (o.metadata ->> 'basket_id' = :basket
         or o.id in (select order_id from order_cart where cart_id = :cart and deleted_at is null))
       and not exists (select 1 from settlement s where s.order_id = o.id)`,
    { basket: row.basket_id, cart: row.cart_id, collection: row.payment_collection_id },
  );
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  for (const { order_id, line_item_ids, promotion_ids, cart_linked, collection_linked } of rows) {
    if (line_item_ids.length > 0) {
      await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(line_item_ids);
    }
    const order = { [Modules.ORDER]: { order_id } };
    await link.dismiss([
      ...(cart_linked ? [{ ...order, [Modules.CART]: { cart_id: row.cart_id } }] : []),
      ...(collection_linked
        ? [{ ...order, [Modules.PAYMENT]: { payment_collection_id: row.payment_collection_id } }]
        : []),
      ...promotion_ids.map((promotion_id) => ({ ...order, [Modules.PROMOTION]: { promotion_id } })),
    ]);
    await container.resolve(Modules.ORDER).deleteOrders([order_id]);
  }
  await container.resolve(Modules.CART).updateCarts(row.cart_id, { completed_at: null });
  return rows.length;
}
