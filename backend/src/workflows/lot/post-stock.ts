import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId, MedusaError } from "@medusajs/framework/utils";
import type { LotStatus, PostingKind, Shelf } from "../../modules/lot/stock-words";

/** So many units more, or fewer, of a lot on a shelf of a location. */
export interface StockChange {
  lot_id: string;
  location_id: string;
  shelf: Shelf;
  quantity: number;
}

/** `id` null: no person, a job. */
export interface StockActor {
  id: string | null;
  name: string;
}

export interface NewPosting {
  /** Whoever tries the same change again uses the same key, and it is made once. */
  key: string;
  kind: PostingKind;
  reason: string;
  actor: StockActor;
  order_id?: string | null;
  reference?: string | null;
  undoes_id?: string | null;
  entries: StockChange[];
  /** Refuses to take units from sale that orders are waiting for. */
  keep_reserved?: boolean;
}

/** Fewer units on sale than orders are waiting for. */
export interface Oversold {
  inventory_item_id: string;
  location_id: string;
  on_sale: number;
  reserved: number;
}

export type StockRefusal =
  | {
      outcome: "refused";
      refused: "not_enough";
      lot_id: string;
      location_id: string;
      shelf: Shelf;
      on_hand: number;
    }
  | { outcome: "refused"; refused: "not_on_sale"; lot_id: string; status: LotStatus }
  | {
      outcome: "refused";
      refused: "reserved";
      inventory_item_id: string;
      location_id: string;
      on_sale: number;
      reserved: number;
    }
  | { outcome: "refused"; refused: "unknown_lot"; lot_id: string };

export type PostOutcome =
  | { outcome: "posted"; posting_id: string; oversold: Oversold[] }
  | { outcome: "already_posted"; posting_id: string }
  | StockRefusal;

interface LotHere {
  id: string;
  inventory_item_id: string;
  status: LotStatus;
}

interface EngineLevel {
  inventory_item_id: string;
  location_id: string;
  on_sale: number;
  reserved: number;
}

/**
 * The one poster: writes a posting with its entries, and the engine's stock with them, in the caller's transaction (see
 * in-stock-transaction, which keeps the engine out meanwhile). Nothing is written when it is refused. Entries of
 * the same lot, location and shelf count together; what then adds up to nothing is left out. Throws for quantities that are
 * no whole numbers.
 */
export async function postStock(transaction: Knex.Transaction, posting: NewPosting): Promise<PostOutcome> {
  const changes = added(posting.entries);
  const lots = await readLots(transaction, changes);
  const unknown = changes.find(({ lot_id }) => !lots.has(lot_id));
  if (unknown) return { outcome: "refused", refused: "unknown_lot", lot_id: unknown.lot_id };
  const itemOf = ({ lot_id }: StockChange) => lots.get(lot_id)!.inventory_item_id;
  await ensureLevels(
    transaction,
    changes.map((change) => ({ inventory_item_id: itemOf(change), location_id: change.location_id })),
  );
  await lockStock(
    transaction,
    [...lots.values()].map(({ inventory_item_id }) => inventory_item_id),
  );
  const { rows: before } = await transaction.raw<{ rows: { id: string }[] }>(
    `select id from stock_posting where key = ?`,
    [posting.key],
  );
  if (before[0]) return { outcome: "already_posted", posting_id: before[0].id };
  const refusal =
    (await whatIsMissing(transaction, changes)) ??
    (posting.keep_reserved ? await whatIsReserved(transaction, changes, itemOf) : null);
  if (refusal) return refusal;
  const postingId = generateEntityId(undefined, "spost");
  await transaction.raw(
    `insert into stock_posting (id, key, kind, reason, actor_id, actor_name, undoes_id, order_id, reference)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      postingId,
      posting.key,
      posting.kind,
      posting.reason,
      posting.actor.id,
      posting.actor.name,
      posting.undoes_id ?? null,
      posting.order_id ?? null,
      posting.reference ?? null,
    ],
  );
  const rows = changes.map((change) => ({
    id: generateEntityId(undefined, "sentry"),
    posting_id: postingId,
    inventory_item_id: itemOf(change),
    ...change,
  }));
  await transaction.raw(
    `insert into stock_entry (id, posting_id, lot_id, inventory_item_id, location_id, shelf, quantity)
     select id, posting_id, lot_id, inventory_item_id, location_id, shelf, quantity
     from jsonb_populate_recordset(null::stock_entry, ?::jsonb)`,
    [JSON.stringify(rows)],
  );
  const levels = await changeEngineStock(transaction, postingId);
  return {
    outcome: "posted",
    posting_id: postingId,
    oversold: levels.filter(({ on_sale, reserved }) => on_sale < reserved),
  };
}

/** Locks the engine's levels of these items in the order in which placing an order does, so that nobody waits crosswise. */
export async function lockStock(transaction: Knex.Transaction, inventoryItemIds: string[]): Promise<void> {
  await transaction.raw(
    `select 1 from inventory_level where inventory_item_id = any(?) and deleted_at is null
     order by inventory_item_id, id for update`,
    [inventoryItemIds],
  );
}

function added(entries: StockChange[]): StockChange[] {
  const sums = new Map<string, StockChange>();
  for (const { lot_id, location_id, shelf, quantity } of entries) {
    if (!Number.isSafeInteger(quantity))
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `${quantity} is no whole number of units`);
    const key = `${lot_id} ${location_id} ${shelf}`;
    const sum = sums.get(key);
    if (sum) sum.quantity += quantity;
    else sums.set(key, { lot_id, location_id, shelf, quantity });
  }
  return [...sums.values()].filter(({ quantity }) => quantity !== 0);
}

async function readLots(
  transaction: Knex.Transaction,
  changes: StockChange[],
): Promise<Map<string, LotHere>> {
  const { rows } = await transaction.raw<{ rows: LotHere[] }>(
    `select id, inventory_item_id, status from lot where id = any(?)`,
    [changes.map(({ lot_id }) => lot_id)],
  );
  return new Map(rows.map((lot) => [lot.id, lot]));
}

/** The engine has no level yet where an item comes to a location for the first time. */
async function ensureLevels(
  transaction: Knex.Transaction,
  places: { inventory_item_id: string; location_id: string }[],
): Promise<void> {
  const rows = places.map((place) => ({ id: generateEntityId(undefined, "ilev"), ...place }));
  await transaction.raw(
    `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity,
       reserved_quantity, raw_reserved_quantity, incoming_quantity, raw_incoming_quantity)
     select distinct on (p.inventory_item_id, p.location_id) p.id, p.inventory_item_id, p.location_id, 0, nothing, 0, nothing, 0, nothing
     from jsonb_to_recordset(?) as p(id text, inventory_item_id text, location_id text),
       jsonb_build_object('value', '0', 'precision', 20) as nothing
     where not exists (select 1 from inventory_level l
       where l.inventory_item_id = p.inventory_item_id and l.location_id = p.location_id and l.deleted_at is null)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Reads the lots under lock too: what is off sale now stays so until the caller's transaction ends. */
async function whatIsMissing(
  transaction: Knex.Transaction,
  changes: StockChange[],
): Promise<StockRefusal | null> {
  await transaction.raw(`select 1 from lot where id = any(?) order by id for share`, [
    changes.map(({ lot_id }) => lot_id),
  ]);
  const { rows } = await transaction.raw<{
    rows: (StockChange & { status: LotStatus; on_hand: number })[];
  }>(
    `select c.*, l.status, coalesce(b.quantity, 0) as on_hand
     from jsonb_to_recordset(?) as c(lot_id text, location_id text, shelf text, quantity integer)
     join lot l on l.id = c.lot_id
     left join lot_balance b on b.lot_id = c.lot_id and b.location_id = c.location_id and b.shelf = c.shelf
     order by c.lot_id, c.location_id, c.shelf`,
    [JSON.stringify(changes)],
  );
  for (const { lot_id, location_id, shelf, quantity, status, on_hand } of rows) {
    if (on_hand + quantity < 0)
      return { outcome: "refused", refused: "not_enough", lot_id, location_id, shelf, on_hand };
    if (quantity > 0 && shelf === "sale" && status !== "on_sale")
      return { outcome: "refused", refused: "not_on_sale", lot_id, status };
  }
  return null;
}

async function whatIsReserved(
  transaction: Knex.Transaction,
  changes: StockChange[],
  itemOf: (change: StockChange) => string,
): Promise<StockRefusal | null> {
  const taken = changes
    .filter(({ shelf }) => shelf === "sale")
    .map((change) => ({
      inventory_item_id: itemOf(change),
      location_id: change.location_id,
      quantity: change.quantity,
    }));
  const { rows } = await transaction.raw<{ rows: EngineLevel[] }>(
    `select l.inventory_item_id, l.location_id, l.stocked_quantity::int as on_sale, l.reserved_quantity::int as reserved
     from (select inventory_item_id, location_id, sum(quantity) as quantity
       from jsonb_to_recordset(?) as each(inventory_item_id text, location_id text, quantity integer) group by 1, 2) c
     join inventory_level l on l.inventory_item_id = c.inventory_item_id and l.location_id = c.location_id and l.deleted_at is null
     where c.quantity < 0 and l.stocked_quantity + c.quantity < l.reserved_quantity
     order by 1, 2 limit 1`,
    [JSON.stringify(taken)],
  );
  return rows[0] ? { outcome: "refused", refused: "reserved", ...rows[0] } : null;
}

/** The setting tells the trigger on the engine's levels that the ledger has this already. */
async function changeEngineStock(transaction: Knex.Transaction, postingId: string): Promise<EngineLevel[]> {
  await transaction.raw(`select set_config('balance.posting', ?, true)`, [postingId]);
  const { rows } = await transaction.raw<{ rows: EngineLevel[] }>(
    `update inventory_level l set stocked_quantity = l.stocked_quantity + c.quantity,
       raw_stocked_quantity = jsonb_build_object('value', (l.stocked_quantity + c.quantity)::text, 'precision', 20),
       updated_at = now()
     from (select inventory_item_id, location_id, sum(quantity) as quantity from stock_entry
       where posting_id = ? and shelf = 'sale' group by 1, 2 having sum(quantity) <> 0) c
     where l.inventory_item_id = c.inventory_item_id and l.location_id = c.location_id and l.deleted_at is null
     returning l.inventory_item_id, l.location_id, l.stocked_quantity::int as on_sale, l.reserved_quantity::int as reserved`,
    [postingId],
  );
  await transaction.raw(`select set_config('balance.posting', '', true)`);
  return rows;
}
