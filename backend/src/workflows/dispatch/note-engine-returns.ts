import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { receiveReturn } from "./receive-return";

/** Units that the engine's books have back of a line, and the bench knows nothing of. */
interface MissingReturn {
  line_item_id: string;
  inventory_item_id: string;
  /** By the bench so far, and by the engine more than that. */
  noted: number;
  missing: number;
}

interface UnitsOut {
  parcel_id: string;
  lot_id: string;
  left: number;
}

/**
 * What staff receive on the engine's own page of a return comes to the bench's list of returns to decide, on the held shelf of
 * the lot that left. It compares both books, so it may run as often as you like, and what was received at the bench already is
 * not noted twice. Of one order, or of all; the engine doesn't ask for the lot, so of several in a line's parcels it is the
 * earliest packed.
 */
export async function noteEngineReturns(container: MedusaContainer, orderId?: string): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows: missing } = await database.raw<{ rows: MissingReturn[] }>(missingReturns, {
    order: orderId ?? "",
  });
  for (const { line_item_id, inventory_item_id, noted, ...row } of missing) {
    const { rows: out } = await database.raw<{ rows: UnitsOut[] }>(unitsOut, {
      line: line_item_id,
      item: inventory_item_id,
    });
    let left = row.missing;
    for (const { parcel_id, lot_id, left: here } of out) {
      const quantity = Math.min(left, here);
      if (quantity === 0) break;
      const key = `engine-return:${line_item_id}:${inventory_item_id}:${noted + row.missing - left}`;
      const condition = "Received on the order’s return page: look at the pack";
      const returned = { key, line_item_id, inventory_item_id, lot_id, quantity, condition };
      await receiveReturn(container, parcel_id, returned, { id: "engine", name: "The order’s return page" });
      left -= quantity;
    }
  }
}

/** What customers have of a lot in a parcel: what left in it, less what came back. */
const left = `(u.quantity - coalesce((select sum(r.quantity) from returned_units r
  where (r.parcel_id, r.line_item_id, r.inventory_item_id, r.lot_id) = (u.parcel_id, u.line_item_id, u.inventory_item_id, u.lot_id)
    and r.deleted_at is null), 0))::int`;

const stillOut = `select u.parcel_id, u.lot_id, ${left} as left
  from parcel_lot u join parcel p on p.id = u.parcel_id
  where p.state in ('sent', 'delivered', 'handed_over', 'lost') and u.deleted_at is null and ${left} > 0`;

const unitsOut = `${stillOut} and u.line_item_id = :line and u.inventory_item_id = :item order by p.packed_at, u.id`;

/** A line's parts come back in the numbers in which they left. Damaged or not: what staff received there is back. */
const missingReturns = `
select back.line_item_id, back.inventory_item_id, back.noted, (back.units - back.noted)::int as missing from (
  select i.item_id as line_item_id, sent.inventory_item_id,
    floor((i.return_received_quantity + i.return_dismissed_quantity) * sent.per_sold)::int as units,
    coalesce((select sum(r.quantity) from returned_units r where r.line_item_id = i.item_id
      and r.inventory_item_id = sent.inventory_item_id and r.deleted_at is null), 0)::int as noted
  from order_item i
    join "order" o on o.id = i.order_id and o.version = i.version and o.deleted_at is null
    cross join lateral (
      select u.inventory_item_id, sum(u.quantity)::numeric / (select sum(l.quantity) from parcel_line l
          join parcel q on q.id = l.parcel_id where l.line_item_id = i.item_id and q.state <> 'cancelled') as per_sold
      from parcel_lot u join parcel p on p.id = u.parcel_id and p.state <> 'cancelled'
      where u.line_item_id = i.item_id group by 1) sent
  where i.deleted_at is null and i.return_received_quantity + i.return_dismissed_quantity > 0
    and (:order = '' or i.order_id = :order)) back
where back.units > back.noted
  and exists (${stillOut} and u.line_item_id = back.line_item_id and u.inventory_item_id = back.inventory_item_id)`;
