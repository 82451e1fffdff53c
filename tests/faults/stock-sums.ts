import type { FaultShop } from "./fault-shop.ts";

/** Where units are fewer than none, or an item's ledger and the engine's stock differ at one moment. */
export async function ledgerSums(shop: FaultShop): Promise<string[]> {
  const rows = await shop.query<{ what: string }>(
    `select 'fewer than none of lot ' || lot_id as what from lot_balance where quantity < 0
     union all
     select 'the engine has ' || stocked_quantity || ' of ' || inventory_item_id from inventory_level
       where stocked_quantity < 0 and deleted_at is null
     union all
     select 'the ledger has ' || coalesce(e.units, 0) || ' of ' || inventory_item_id || ', the engine ' || coalesce(l.units, 0)
     from (select inventory_item_id, sum(quantity) as units from stock_entry where shelf = 'sale' group by 1) e
     full join (select inventory_item_id, sum(stocked_quantity) as units from inventory_level where deleted_at is null group by 1) l
       using (inventory_item_id)
     where coalesce(e.units, 0) <> coalesce(l.units, 0)`,
  );
  return rows.map(({ what }) => what);
}
