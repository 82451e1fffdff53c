import type pg from "pg";

/** The shop's own books, read by SQL alone: nothing here knows how the back end came to write them. Amounts are pence. */
export interface Books {
  orders: OrderRow[];
  settlements: SettlementRow[];
  payments: PaymentRow[];
  /** What each line of a live order needs of each inventory item, and what is reserved for it. */
  needs: {
    order_id: string;
    line_item_id: string;
    inventory_item_id: string;
    needed: number;
    reserved: number;
  }[];
  /** Reservations of a line that belongs to no live order. */
  stray_reservations: { id: string; line_item_id: string | null; quantity: number }[];
  /** Of each inventory item: in stock, promised by its level, and promised by its reservations. */
  levels: { inventory_item_id: string; stocked: number; promised: number; reserved: number }[];
  /** Of each inventory item at each location: units on sale by the ledger, by its balances, and as the engine counts them. */
  on_sale: {
    inventory_item_id: string;
    location_id: string;
    entries: number;
    balances: number;
    engine: number;
  }[];
  /** What each line of a parcel takes of each inventory item, and of how much of it the parcel names the lot. */
  packed_units: {
    parcel_id: string;
    line_item_id: string;
    inventory_item_id: string;
    packed: number;
    named: number;
  }[];
  /** Of each lot in a parcel: units by the parcel, and units that the ledger says left with it. */
  packed_lots: { parcel_id: string; lot_id: string; named: number; posted: number }[];
  /** Of each order that a recalled lot reached: its units in the order's parcels, and those on the recall's list. */
  recalled_units: { recall_id: string; lot_id: string; order_id: string; packed: number; listed: number }[];
  /** Of each line of an order: units in parcels of what was bought that were not lost, and those the engine has as packed against its parcels'. */
  packed_lines: {
    order_id: string;
    line_item_id: string;
    bought: number;
    packed: number;
    in_engine_parcels: number;
    fulfilled: number;
  }[];
  baskets: { id: string; status: string; order_id: string | null }[];
}

export interface OrderRow {
  id: string;
  cancelled: boolean;
  basket_id: string | null;
  total_pence: number | null;
  cart_links: number;
  payment_collections: string[];
  settlements: number;
  confirmations: number;
}

export interface SettlementRow {
  id: string;
  basket_id: string;
  state: string;
  amount_pence: number;
  payment_intent_id: string | null;
  payment_collection_id: string | null;
  order_id: string | null;
  order_number: number | null;
}

export interface PaymentRow {
  id: string;
  payment_collection_id: string;
  payment_intent_id: string | null;
  amount_pence: number;
  captured_pence: number;
  refunded_pence: number;
  cancelled: boolean;
}

const statements: Record<keyof Books, string> = {
  orders: `
    select o.id, o.canceled_at is not null or o.status = 'canceled' as cancelled, o.metadata ->> 'basket_id' as basket_id,
      (select round((s.totals ->> 'current_order_total')::numeric * 100)::int from order_summary s
         where s.order_id = o.id and s.version = o.version and s.deleted_at is null) as total_pence,
      (select count(*)::int from order_cart l where l.order_id = o.id and l.deleted_at is null) as cart_links,
      array(select l.payment_collection_id from order_payment_collection l
         where l.order_id = o.id and l.deleted_at is null) as payment_collections,
      (select count(*)::int from settlement s where s.order_id = o.id and s.deleted_at is null) as settlements,
      (select count(*)::int from outbox_mail m
         where m.subject_id = o.id and m.template = 'order-confirmation' and m.deleted_at is null) as confirmations
    from "order" o where o.deleted_at is null`,
  settlements: `
    select id, basket_id, state, amount_pence, payment_intent_id, payment_collection_id, order_id, order_number
    from settlement where deleted_at is null`,
  payments: `
    select p.id, p.payment_collection_id, p.data ->> 'id' as payment_intent_id, round(p.amount * 100)::int as amount_pence,
      (select coalesce(round(sum(c.amount) * 100), 0)::int from capture c
         where c.payment_id = p.id and c.deleted_at is null) as captured_pence,
      (select coalesce(round(sum(r.amount) * 100), 0)::int from refund r
         where r.payment_id = p.id and r.deleted_at is null) as refunded_pence,
      p.canceled_at is not null as cancelled
    from payment p where p.deleted_at is null`,
  needs: `
    select o.id as order_id, i.item_id as line_item_id, n.inventory_item_id,
      ((i.quantity - i.fulfilled_quantity) * n.required_quantity)::int as needed,
      (select coalesce(sum(r.quantity), 0)::int from reservation_item r
         where r.line_item_id = i.item_id and r.inventory_item_id = n.inventory_item_id and r.deleted_at is null) as reserved
    from "order" o
    join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
    join order_line_item l on l.id = i.item_id
    join product_variant v on v.id = l.variant_id and v.manage_inventory
    join product_variant_inventory_item n on n.variant_id = v.id and n.deleted_at is null
    where o.deleted_at is null and o.canceled_at is null and o.status <> 'canceled'`,
  stray_reservations: `
    select r.id, r.line_item_id, r.quantity::int from reservation_item r
    where r.deleted_at is null and not exists (
      select 1 from order_item i join "order" o on o.id = i.order_id
      where i.item_id = r.line_item_id and i.deleted_at is null and o.deleted_at is null
        and o.canceled_at is null and o.status <> 'canceled')`,
  levels: `
    select l.inventory_item_id, sum(l.stocked_quantity)::int as stocked, sum(l.reserved_quantity)::int as promised,
      (select coalesce(sum(r.quantity), 0)::int from reservation_item r
         where r.inventory_item_id = l.inventory_item_id and r.deleted_at is null) as reserved
    from inventory_level l where l.deleted_at is null group by l.inventory_item_id`,
  on_sale: `
    select inventory_item_id, location_id, coalesce(e.units, 0)::int as entries, coalesce(b.units, 0)::int as balances,
      coalesce(l.units, 0)::int as engine
    from (select inventory_item_id, location_id, sum(quantity) as units from stock_entry where shelf = 'sale' group by 1, 2) e
    full join (select o.inventory_item_id, b.location_id, sum(b.quantity) as units
      from lot_balance b join lot o on o.id = b.lot_id where b.shelf = 'sale' group by 1, 2) b using (inventory_item_id, location_id)
    full join (select inventory_item_id, location_id, stocked_quantity as units
      from inventory_level where deleted_at is null) l using (inventory_item_id, location_id)`,
  packed_units: `
    select p.id as parcel_id, l.line_item_id, n.inventory_item_id, (l.quantity * n.required_quantity)::int as packed,
      (select coalesce(sum(u.quantity), 0)::int from parcel_lot u where u.parcel_id = p.id
         and u.line_item_id = l.line_item_id and u.inventory_item_id = n.inventory_item_id and u.deleted_at is null) as named
    from parcel p
    join parcel_line l on l.parcel_id = p.id and l.deleted_at is null
    join order_line_item i on i.id = l.line_item_id
    join product_variant v on v.id = i.variant_id and v.manage_inventory
    join product_variant_inventory_item n on n.variant_id = v.id and n.deleted_at is null
    where p.state <> 'cancelled' and p.deleted_at is null`,
  packed_lots: `
    select parcel_id, lot_id, coalesce(u.units, 0)::int as named, coalesce(e.units, 0)::int as posted
    from (select u.parcel_id, u.lot_id, sum(u.quantity) as units from parcel_lot u
      join parcel p on p.id = u.parcel_id and p.state <> 'cancelled' and p.deleted_at is null
      where u.deleted_at is null group by 1, 2) u
    full join (select s.reference as parcel_id, e.lot_id, -sum(e.quantity) as units
      from stock_posting s join stock_entry e on e.posting_id = s.id
      where s.kind in ('dispatch', 'dispatch_undone') group by 1, 2 having sum(e.quantity) <> 0) e using (parcel_id, lot_id)`,
  recalled_units: `
    select r.recall_id, r.lot_id, u.order_id, sum(u.quantity)::int as packed,
      coalesce((select sum((part ->> 'sent')::int + (part ->> 'held')::int)
        from recall_order l cross join jsonb_array_elements(l.lots) part
        where l.recall_id = r.recall_id and l.order_id = u.order_id and part ->> 'lot_id' = r.lot_id
          and l.deleted_at is null), 0)::int as listed
    from recall_lot r
    join parcel_lot u on u.lot_id = r.lot_id and u.deleted_at is null
    join parcel p on p.id = u.parcel_id and p.state <> 'cancelled' and p.deleted_at is null
    group by r.recall_id, r.lot_id, u.order_id`,
  packed_lines: `
    select o.id as order_id, i.item_id as line_item_id, i.quantity::int as bought, i.fulfilled_quantity::int as fulfilled,
      coalesce(sum(l.quantity) filter (where p.state not in ('lost', 'cancelled') and not p.beyond_order), 0)::int as packed,
      coalesce(sum(l.quantity) filter (where p.state <> 'cancelled' and p.fulfillment_id is not null), 0)::int as in_engine_parcels
    from "order" o
    join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
    left join parcel_line l on l.line_item_id = i.item_id and l.deleted_at is null
    left join parcel p on p.id = l.parcel_id and p.deleted_at is null
    where o.deleted_at is null group by o.id, i.item_id, i.quantity, i.fulfilled_quantity`,
  baskets: `select id, status, order_id from basket where deleted_at is null`,
};

/** Reads all of it through one client, so that a caller's transaction sees one state. */
export async function readBooks(client: pg.ClientBase): Promise<Books> {
  const books: Partial<Record<keyof Books, unknown[]>> = {};
  for (const [name, statement] of Object.entries(statements) as [keyof Books, string][])
    books[name] = (await client.query(statement)).rows as unknown[];
  return books as unknown as Books;
}
