import type { DispatchOrderRow, DispatchQueue } from "@balance/contracts/dispatch-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { likePattern } from "../like-pattern";
import { orderNumber } from "../order/order-number";

export interface AskedOrders {
  queue: DispatchQueue;
  /** Number, name, address or tracking number. */
  q: string;
  offset: number;
  limit: number;
}

const hasParcel = (condition: string) =>
  `exists (select 1 from parcel p where p.order_id = o.id and p.deleted_at is null and ${condition})`;

/** Which orders wait for what. An order counts as paid when its money was taken, or when no payment of the shop's is behind it. */
const conditions: Record<DispatchQueue, string> = {
  to_pack: `unpacked.units > 0 and o.status not in ('canceled', 'archived', 'draft')
    and not exists (select 1 from settlement s where s.order_id = o.id and s.state <> 'captured' and s.deleted_at is null)`,
  to_send: hasParcel("p.state = 'packed' and not p.is_collection"),
  to_collect: hasParcel("p.state in ('packed', 'ready') and p.is_collection"),
  on_its_way: hasParcel("p.state = 'sent'"),
  all: "true",
};

interface Row extends Omit<DispatchOrderRow, "number"> {
  display_id: number;
  count: number;
}

/** Orders for the bench, oldest first, and how many there are. */
export async function listDispatchOrders(
  database: Knex,
  { queue, q, offset, limit }: AskedOrders,
): Promise<{ orders: DispatchOrderRow[]; count: number }> {
  const { rows } = await database.raw<{ rows: Row[] }>(
    `with found as (
       select o.id, o.display_id, o.created_at, o.version, o.shipping_address_id, unpacked.units, count(*) over ()::int as count
       from "order" o
         left join order_address a on a.id = o.shipping_address_id
         cross join lateral (select coalesce(sum(greatest(i.quantity - i.fulfilled_quantity, 0)), 0)::float as units
           from order_item i where i.order_id = o.id and i.version = o.version and i.deleted_at is null) unpacked
       where o.deleted_at is null and not o.is_draft_order and ${conditions[queue]}
         and (:words = '%%' or o.custom_display_id ilike :words or o.display_id::text ilike :words or o.email ilike :words
           or concat_ws(' ', a.first_name, a.last_name, a.postal_code, a.city) ilike :words
           or ${hasParcel("p.tracking_number ilike :words")})
       order by o.created_at, o.id offset :offset limit :limit)
     select f.id, f.display_id, f.count, to_json(f.created_at) #>> '{}' as placed_at, f.units as units_to_pack,
       trim(concat_ws(' ', a.first_name, a.last_name)) as customer_name,
       coalesce(delivery.name, '') as delivery_name,
       (select coalesce(json_agg(json_build_object('id', p.id, 'state', p.state) order by p.packed_at, p.id), '[]')
          from parcel p where p.order_id = f.id and p.deleted_at is null) as parcels,
       exists (select 1 from dispatch_event e where e.order_id = f.id and e.kind = 'note' and e.deleted_at is null) as has_notes
     from found f
       left join order_address a on a.id = f.shipping_address_id
       left join lateral (
         select m.name from order_shipping l join order_shipping_method m on m.id = l.shipping_method_id
         where l.order_id = f.id and l.version = f.version and l.deleted_at is null
         order by m.created_at, m.id limit 1) delivery on true
     order by f.created_at, f.id`,
    { words: likePattern(q), offset, limit },
  );
  return {
    count: rows[0]?.count ?? 0,
    orders: rows.map(({ display_id, count: _count, ...row }) => ({
      ...row,
      number: orderNumber(display_id),
    })),
  };
}
