import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LotStatus } from "../../modules/lot/stock-words";
import { refuseChange } from "./change-stock";
import { stockItems } from "./stock-items";

/** A lot as a change reads it; dates are calendar dates. */
export interface LotColumns {
  id: string;
  inventory_item_id: string;
  code: string;
  best_before: string | null;
  supplier_id: string | null;
  invoice_reference: string | null;
  received_on: string;
  status: LotStatus;
  hold_reason: string | null;
  certificate_url: string | null;
  certificate_name: string | null;
  is_unassigned: boolean;
}

const columns = `l.id, l.inventory_item_id, l.code, l.best_before::text, l.supplier_id, l.invoice_reference,
  l.received_on::text, l.status, l.hold_reason, l.certificate_url, l.certificate_name, l.is_unassigned`;

/** Locks a lot for a change of its row; refuses the change when there is no such lot. */
export async function lockLot(transaction: Knex.Transaction, id: string): Promise<LotColumns> {
  const { rows } = await transaction.raw<{ rows: LotColumns[] }>(
    `select ${columns} from lot l where l.id = ? for update`,
    [id],
  );
  return rows[0] ?? refuseChange(404, "There is no such lot.");
}

/** The lot of an item with this code, in whatever letters, under lock. */
export async function findLotByCode(
  transaction: Knex.Transaction,
  inventoryItemId: string,
  code: string,
): Promise<LotColumns | undefined> {
  const { rows } = await transaction.raw<{ rows: LotColumns[] }>(
    `select ${columns} from lot l where l.inventory_item_id = ? and lower(l.code) = lower(?) for update`,
    [inventoryItemId, code],
  );
  return rows[0];
}

/** The item that a lot is of, before any lock is taken; null when there is no such lot. */
export async function itemOfLot(database: Knex, lotId: string): Promise<string | null> {
  const row = await database("lot")
    .where({ id: lotId })
    .first<{ inventory_item_id: string } | undefined>("inventory_item_id");
  return row?.inventory_item_id ?? null;
}

/** Days of life with which packs of an item leave; null when the engine has no such item. */
export async function minimumLifeOfItem(database: Knex, inventoryItemId: string): Promise<number | null> {
  const { rows } = await database.raw<{ rows: { minimum_life_days: number }[] }>(
    `select minimum_life_days from (${stockItems} where i.id = ? and i.deleted_at is null) of_item`,
    [inventoryItemId],
  );
  return rows[0]?.minimum_life_days ?? null;
}
