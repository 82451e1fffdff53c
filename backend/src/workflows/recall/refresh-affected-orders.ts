import { runPrepared } from "../../run-prepared";

/** What of a recalled lot went into an order's parcels. */
export interface RecalledUnits {
  line_item_id: string;
  lot_id: string;
  code: string;
  best_before: string | null;
  title: string;
  /** Left the shop; packed and still here. */
  sent: number;
  held: number;
}

/**
 * Writes one row for each order that a recalled lot reached, by the parcels, and says how many of them are new or changed. A
 * parcel that was lost counts: somebody may have found it. Run it as often as you like: names, addresses and units follow the
 * order, what people answered stays. One statement, so that 50,000 orders take a second or two; check it when upgrading the
 * engine, whose order and address tables it reads.
 */
export async function refreshAffectedOrders(database: object, recallId: string): Promise<number> {
  const { rows } = await runPrepared<{ changed: number }>(database, statement, { recall: recallId });
  return rows[0]?.changed ?? 0;
}

const statement = `
with units as (
  select p.order_id, part.line_item_id, l.lot_id, l.code, l.best_before, l.title,
    coalesce(sum(part.quantity) filter (where p.state not in ('packed', 'ready')), 0)::int as sent,
    coalesce(sum(part.quantity) filter (where p.state in ('packed', 'ready')), 0)::int as held
  from recall_lot l
  join parcel_lot part on part.lot_id = l.lot_id and part.deleted_at is null
  join parcel p on p.id = part.parcel_id and p.state <> 'cancelled' and p.deleted_at is null
  where l.recall_id = :recall
  group by p.order_id, part.line_item_id, l.lot_id, l.code, l.best_before, l.title
), reached as (
  select order_id, sum(sent)::int as sent, sum(held)::int as held,
    jsonb_agg(jsonb_build_object('line_item_id', line_item_id, 'lot_id', lot_id, 'code', code, 'best_before', best_before,
      'title', title, 'sent', sent, 'held', held) order by title, code, line_item_id) as lots
  from units group by order_id
), written as (
  insert into recall_order (id, recall_id, order_id, order_number, ordered_at, email, name, phone, address, sent_units, held_units, lots)
  select 'record_' || replace(gen_random_uuid()::text, '-', ''), :recall, o.id, o.display_id, o.created_at, coalesce(o.email, ''),
    concat_ws(' ', nullif(a.first_name, ''), nullif(a.last_name, '')), coalesce(a.phone, ''),
    concat_ws(E'\\n', nullif(a.company, ''), nullif(a.address_1, ''), nullif(a.address_2, ''), nullif(a.city, ''), nullif(a.postal_code, '')),
    r.sent, r.held, r.lots
  from reached r join "order" o on o.id = r.order_id
  left join order_address a on a.id = o.shipping_address_id
  on conflict (recall_id, order_id) where deleted_at is null do update set
    email = excluded.email, name = excluded.name, phone = excluded.phone, address = excluded.address,
    sent_units = excluded.sent_units, held_units = excluded.held_units, lots = excluded.lots, updated_at = now()
  where (recall_order.email, recall_order.name, recall_order.phone, recall_order.address, recall_order.sent_units, recall_order.held_units, recall_order.lots)
    is distinct from (excluded.email, excluded.name, excluded.phone, excluded.address, excluded.sent_units, excluded.held_units, excluded.lots)
  returning 1
), emptied as (
  -- its parcel was unpacked in time: the row stays, with nothing in it
  update recall_order old set sent_units = 0, held_units = 0, lots = '[]', updated_at = now()
  where old.recall_id = :recall and old.sent_units + old.held_units > 0
    and not exists (select 1 from reached where reached.order_id = old.order_id)
  returning 1
)
select (select count(*) from written)::int + (select count(*) from emptied)::int as changed`;
