import { runPrepared } from "../../run-prepared";

export interface RecalledLineOfOrder {
  line_item_id: string;
  /** Sold units that had a recalled unit in them and have left: of a set that takes several, as many sets as were touched. */
  recalled: number;
  bought: number;
}

/** The lines of an order that a recall's lots were in. */
export async function readRecalledLines(
  database: object,
  { recall_id, order_id }: { recall_id: string; order_id: string },
): Promise<RecalledLineOfOrder[]> {
  const { rows } = await runPrepared<RecalledLineOfOrder>(database, statement, {
    order: order_id,
    recall: recall_id,
  });
  return rows;
}

const statement = `
select line_item_id, max(ceil(recalled / per_sold))::int as recalled,
  (select i.quantity::int from order_item i where i.item_id = items.line_item_id and i.deleted_at is null
     order by i.version desc limit 1) as bought
from (
  select part.line_item_id, part.inventory_item_id,
    sum(part.quantity) filter (where l.id is not null) as recalled,
    sum(part.quantity)::numeric / (select sum(line.quantity) from parcel_line line join parcel q on q.id = line.parcel_id
      where line.line_item_id = part.line_item_id and q.state <> 'cancelled' and line.deleted_at is null) as per_sold
  from parcel_lot part
  join parcel p on p.id = part.parcel_id and p.state not in ('cancelled', 'packed', 'ready') and p.deleted_at is null
  left join recall_lot l on l.lot_id = part.lot_id and l.recall_id = :recall
  where part.order_id = :order and part.deleted_at is null
  group by part.line_item_id, part.inventory_item_id
) items where recalled > 0 group by line_item_id`;
