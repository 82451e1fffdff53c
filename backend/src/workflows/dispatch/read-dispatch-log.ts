import type { DispatchLogEntry, DispatchReturn } from "@balance/contracts/dispatch-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** What was done to an order, newest first. */
export async function readDispatchLog(database: Knex, orderId: string): Promise<DispatchLogEntry[]> {
  const { rows } = await database.raw<{ rows: DispatchLogEntry[] }>(
    `select kind, detail, actor_name, to_json(created_at) #>> '{}' as at from dispatch_event
     where order_id = ? and deleted_at is null order by created_at desc, id desc`,
    [orderId],
  );
  return rows;
}

/** What came back of an order, newest first. */
export async function readReturns(database: Knex, orderId: string): Promise<DispatchReturn[]> {
  const { rows } = await database.raw<{ rows: DispatchReturn[] }>(
    `select r.id, r.parcel_id, coalesce(i.title, i.sku, '') as title, l.code as lot_code, r.quantity, r.condition,
       to_json(r.created_at) #>> '{}' as received_at, r.received_by_name as received_by, r.decision, r.decision_reason,
       r.decided_by_name as decided_by
     from returned_units r join lot l on l.id = r.lot_id join inventory_item i on i.id = r.inventory_item_id
     where r.order_id = ? and r.deleted_at is null order by r.created_at desc, r.id`,
    [orderId],
  );
  return rows;
}
