import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { LotStatus, PostingKind, Shelf } from "../../modules/lot/stock-words";
import { changeLot, type LotFields } from "./change-lot";
import { type ChangeOutcome, changeStock, postOrRefuse, refuseChange } from "./change-stock";
import { lockLot, type LotColumns } from "./lot-row";
import { shelfChange, unitsOf } from "./lot-units";
import type { StockActor, StockChange } from "./post-stock";
import { refuseTooShort } from "./release-lot";
import { whyNotUndoable } from "./why-not-undoable";

interface Change extends StockChange {
  inventory_item_id: string;
}

interface LoggedChange {
  id: string;
  lot_id: string;
  was: LotFields;
  became: LotFields;
}

/**
 * Takes a posting back by one that says the opposite, with what it had changed of its lots. Right after later changes too:
 * units that have changed shelves since are taken from where they stand now, and it is refused when they are gone.
 */
export async function undoPosting(
  container: MedusaContainer,
  postingId: string,
  request: { key: string; reason: string; actor: StockActor },
): Promise<ChangeOutcome> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const entries = await database("stock_entry")
    .where({ posting_id: postingId })
    .orderBy("id")
    .select<Change[]>("lot_id", "inventory_item_id", "location_id", "shelf", "quantity");
  const changes = await database("lot_change")
    .where({ posting_id: postingId })
    .orderBy("id")
    .select<LoggedChange[]>("id", "lot_id", "was", "became");
  const items = await itemsOf(database, entries, changes);
  return await changeStock(container, { items, key: request.key, kind: "undo" }, async (transaction) => {
    await refuseWhatCannotBeUndone(transaction, postingId);
    const lots = new Map<string, LotColumns>();
    const ids = [...new Set([...entries, ...changes].map(({ lot_id }) => lot_id))].sort();
    for (const id of ids) lots.set(id, await lockLot(transaction, id));
    const restored = await restoreStatus(transaction, lots, changes);
    const posted = await postOrRefuse(transaction, {
      ...request,
      kind: "undo",
      undoes_id: postingId,
      entries: await oppositeOf(transaction, entries, restored),
    });
    for (const { id, lot_id, was } of changes)
      await changeLot(transaction, lots.get(lot_id)!, was, {
        ...request,
        posting_id: posted.posting_id,
        undoes_id: id,
      });
    return posted;
  });
}

async function refuseWhatCannotBeUndone(transaction: Knex.Transaction, postingId: string): Promise<void> {
  const posting = await transaction("stock_posting as p")
    .leftJoin("stock_posting as u", "u.undoes_id", "p.id")
    .where("p.id", postingId)
    .first<{ kind: PostingKind; undone_by_id: string | null } | undefined>("p.kind", "u.id as undone_by_id");
  if (!posting) refuseChange(404, "There is no such change.");
  const why = whyNotUndoable(posting.kind, posting.undone_by_id);
  if (why) refuseChange(409, why);
}

/** Puts each lot's status back before its units move; gives the statuses that the lots then have. */
async function restoreStatus(
  transaction: Knex.Transaction,
  lots: Map<string, LotColumns>,
  changes: LoggedChange[],
): Promise<Map<string, LotStatus>> {
  const statuses = new Map([...lots].map(([id, { status }]) => [id, status]));
  for (const { lot_id, was, became } of changes) {
    const lot = lots.get(lot_id)!;
    const differs = Object.entries(became).find(
      ([column, value]) => lot[column as keyof LotFields] !== value,
    );
    if (differs)
      refuseChange(409, `Lot ${lot.code} has been changed again since. Undo the later change first.`);
    if (was.status === undefined) continue;
    if (was.status === "on_sale") {
      await refuseTooShort(transaction, lot);
      // before its units: the database lets none of a lot that is off sale onto the shelf
      await transaction("lot").where({ id: lot_id }).update({ status: "on_sale" });
    }
    statuses.set(lot_id, was.status);
  }
  return statuses;
}

/**
 * What changed shelves only goes back exactly, unless its lot is off sale then: of such a lot every unit is held, those too
 * that came on sale since. What came is taken from the shelf where it was put, then from the other one;
 * what went comes back to where it was, or held when its lot is off sale by now.
 */
async function oppositeOf(
  transaction: Knex.Transaction,
  entries: Change[],
  statuses: Map<string, LotStatus>,
): Promise<StockChange[]> {
  const places = Map.groupBy(entries, ({ lot_id, location_id }) => `${lot_id} ${location_id}`);
  const opposite: StockChange[] = [];
  for (const of of places.values()) {
    const net = of.reduce((sum, { quantity }) => sum - quantity, 0);
    const [{ lot_id, location_id, shelf }] = of as [Change];
    if (net === 0 && statuses.get(lot_id) !== "on_sale") continue;
    if (net === 0 || of.length > 1)
      opposite.push(...of.map((one) => ({ ...placeOf(one), quantity: -one.quantity })));
    else if (net > 0)
      opposite.push({
        lot_id,
        location_id,
        shelf: statuses.get(lot_id) === "on_sale" ? shelf : "held",
        quantity: net,
      });
    else {
      const here = await onShelf(transaction, lot_id, location_id, shelf);
      const other: Shelf = shelf === "sale" ? "held" : "sale";
      const there = await onShelf(transaction, lot_id, location_id, other);
      const fromHere = Math.min(-net, here);
      const fromThere = Math.min(-net - fromHere, there);
      // what is missing is left to the poster to refuse, in its own words
      opposite.push({ lot_id, location_id, shelf, quantity: net + fromThere });
      opposite.push({ lot_id, location_id, shelf: other, quantity: -fromThere });
    }
  }
  return [...opposite, ...(await leavingSale(transaction, opposite, statuses))];
}

/** All that would be left on sale of lots that are off sale then. */
async function leavingSale(
  transaction: Knex.Transaction,
  opposite: StockChange[],
  statuses: Map<string, LotStatus>,
): Promise<StockChange[]> {
  const leaving: StockChange[] = [];
  for (const [lotId, status] of statuses) {
    if (status === "on_sale") continue;
    for (const { location_id, quantity } of await unitsOf(transaction, lotId, "sale")) {
      const left = opposite
        .filter((one) => one.lot_id === lotId && one.location_id === location_id && one.shelf === "sale")
        .reduce((sum, one) => sum + one.quantity, quantity);
      if (left > 0) leaving.push(...shelfChange(lotId, location_id, left, "held"));
    }
  }
  return leaving;
}

function placeOf({ lot_id, location_id, shelf }: Change): Omit<StockChange, "quantity"> {
  return { lot_id, location_id, shelf };
}

async function onShelf(
  transaction: Knex.Transaction,
  lot_id: string,
  location_id: string,
  shelf: Shelf,
): Promise<number> {
  const row = await transaction("lot_balance")
    .where({ lot_id, location_id, shelf })
    .first<{ quantity: number } | undefined>("quantity");
  return row?.quantity ?? 0;
}

async function itemsOf(database: Knex, entries: Change[], changes: LoggedChange[]): Promise<string[]> {
  const lots = await database("lot")
    .whereIn(
      "id",
      [...entries, ...changes].map(({ lot_id }) => lot_id),
    )
    .select<{ inventory_item_id: string }[]>("inventory_item_id");
  return [...new Set(lots.map(({ inventory_item_id }) => inventory_item_id))];
}
