import type { CounterSale, LotReconciliation } from "@balance/contracts/recall-desk";
import { runPrepared } from "../../run-prepared";

/**
 * Where every unit of the lots is. The ledger says what came in, what is here, what was sold at the counter, what was thrown
 * away and what went to customers; the parcels say, from the other side, to which orders. What neither explains is unaccounted.
 */
export async function readReconciliation(database: object, recallId: string): Promise<LotReconciliation[]> {
  const { rows } = await runPrepared<LotReconciliation>(database, statement, [recallId]);
  return rows;
}

/** An undo counts as the kind of what it undoes, so that a change and its undo are nothing together. */
const statement = `
with lots as (select * from recall_lot where recall_id = ?),
moves as (
  select e.lot_id, coalesce(undone.kind, p.kind) as kind, e.quantity
  from lots l
  join stock_entry e on e.lot_id = l.lot_id
  join stock_posting p on p.id = e.posting_id
  left join stock_posting undone on undone.id = p.undoes_id
), ledger as (
  select lot_id,
    coalesce(sum(quantity) filter (where kind = 'receipt'), 0)::int as received,
    coalesce(sum(quantity) filter (where kind in ('count', 'engine', 'assign_lot', 'undo')), 0)::int as corrected,
    -coalesce(sum(quantity) filter (where kind = 'write_off'), 0)::int as written_off,
    -coalesce(sum(quantity) filter (where kind = 'counter_sale'), 0)::int as sold_at_counter,
    -coalesce(sum(quantity) filter (where kind in ('dispatch', 'dispatch_undone', 'return')), 0)::int as with_customers
  from moves group by lot_id
), figures as (
  select l.lot_id, l.code, l.best_before, l.title, s.name as supplier, lot.invoice_reference, lot.received_on::text as received_on,
    l.frozen_quantity as frozen, coalesce(g.received, 0) as received, coalesce(g.corrected, 0) as corrected,
    (select coalesce(sum(b.quantity), 0)::int from lot_balance b where b.lot_id = l.lot_id) as on_hand,
    coalesce(g.written_off, 0) as written_off, coalesce(g.sold_at_counter, 0) as sold_at_counter,
    coalesce(g.with_customers, 0) as with_customers,
    ((select coalesce(sum(part.quantity), 0) from parcel_lot part join parcel p on p.id = part.parcel_id
        where part.lot_id = l.lot_id and p.state <> 'cancelled' and part.deleted_at is null and p.deleted_at is null)
      - (select coalesce(sum(r.quantity), 0) from returned_units r where r.lot_id = l.lot_id and r.deleted_at is null))::int as named_in_orders
  from lots l left join ledger g on g.lot_id = l.lot_id
  left join lot on lot.id = l.lot_id left join supplier s on s.id = lot.supplier_id
)
select *, received + corrected - on_hand - written_off - sold_at_counter - named_in_orders as unaccounted
from figures order by title, code`;

/** Units of the lots that were sold at the counter, to people nobody knows, oldest first; those undone are not among them. */
export async function readCounterSales(database: object, recallId: string): Promise<CounterSale[]> {
  const { rows } = await runPrepared<Omit<CounterSale, "at"> & { at: Date }>(
    database,
    `select p.created_at as at, l.code, -sum(e.quantity)::int as quantity, p.reason, p.actor_name
     from recall_lot l join stock_entry e on e.lot_id = l.lot_id join stock_posting p on p.id = e.posting_id
     where l.recall_id = ? and p.kind = 'counter_sale'
       and not exists (select 1 from stock_posting undo where undo.undoes_id = p.id)
     group by p.id, p.created_at, l.code, p.reason, p.actor_name order by p.created_at`,
    [recallId],
  );
  return rows.map(({ at, ...sale }) => ({ ...sale, at: at.toISOString() }));
}
