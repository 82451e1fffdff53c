import type {
  ApartRequest,
  AssignRequest,
  CounterSaleRequest,
  CountRequest,
  MoveRequest,
  WriteOffRequest,
} from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { changeLotStock } from "./change-lot-stock";
import { type ChangeOutcome, postOrRefuse, refuseChange } from "./change-stock";
import type { LotColumns } from "./lot-row";
import { shelfChange, unitsOf, unitsSentBack } from "./lot-units";
import type { StockActor, StockChange } from "./post-stock";
import { refuseTooShort } from "./release-lot";

/** What staff do with units of one lot. */
export type UnitsChange =
  | ({ kind: "write_off" } & WriteOffRequest)
  | ({ kind: "move" } & MoveRequest)
  | ({ kind: "count" } & CountRequest)
  | ({ kind: "counter_sale" } & CounterSaleRequest)
  | ({ kind: "hold" | "release_hold" } & ApartRequest)
  | ({ kind: "assign_lot" } & AssignRequest);

/** Changes how many units of a lot there are, and where; refusals are values. Undone by `undoPosting`. */
export async function changeUnits(
  container: MedusaContainer,
  lotId: string,
  change: UnitsChange,
  actor: StockActor,
): Promise<ChangeOutcome> {
  return await changeLotStock(container, lotId, change, async (transaction, lot) =>
    postOrRefuse(transaction, {
      key: change.key,
      kind: change.kind,
      reason: change.reason,
      actor,
      reference: change.kind === "counter_sale" ? (change.reference ?? null) : null,
      // what is lost or miscounted is gone whoever waits for it; what is here is kept for orders
      keep_reserved: change.kind === "move" || change.kind === "counter_sale",
      entries: await entriesOf(transaction, lot, change),
    }),
  );
}

async function entriesOf(
  transaction: Knex.Transaction,
  lot: LotColumns,
  change: UnitsChange,
): Promise<StockChange[]> {
  const lot_id = lot.id;
  switch (change.kind) {
    case "write_off": {
      const { location_id, shelf, quantity } = change;
      return [{ lot_id, location_id, shelf, quantity: -quantity }];
    }
    case "counter_sale":
      if (lot.is_unassigned)
        refuseChange(
          409,
          "Nobody has said yet which lot these units are of, and a recall could not find them. Read the code on the pack and name their lot first.",
        );
      return [{ lot_id, location_id: change.location_id, shelf: "sale", quantity: -change.quantity }];
    case "move": {
      const { from_location_id: from, to_location_id: to, shelf, quantity } = change;
      if (from === to) refuseChange(400, "Choose another location to move the units to.", "to_location_id");
      await refuseUnknownLocation(transaction, to, "to_location_id");
      return [
        { lot_id, location_id: from, shelf, quantity: -quantity },
        { lot_id, location_id: to, shelf, quantity },
      ];
    }
    case "hold":
      if (lot.is_unassigned)
        refuseChange(409, "Nobody has said yet which lot these units are of. Name their lot first.");
      return shelfChange(lot_id, change.location_id, change.quantity, "held");
    case "release_hold":
      await refuseToPutBack(transaction, lot, change);
      return shelfChange(lot_id, change.location_id, change.quantity, "sale");
    case "count":
      return await countEntries(transaction, lot, change);
    case "assign_lot": {
      if (lot.is_unassigned) refuseChange(400, "Choose the lot that the units are of.");
      const { location_id, quantity } = change;
      const shelf = lot.status === "on_sale" ? "sale" : "held";
      return [
        { lot_id: await unassignedLot(transaction, lot), location_id, shelf: "sale", quantity: -quantity },
        { lot_id, location_id, shelf, quantity },
      ];
    }
  }
}

/** Refuses units of a lot that is off sale or too short of life, and those that customers have sent back. */
async function refuseToPutBack(
  transaction: Knex.Transaction,
  lot: LotColumns,
  { location_id, quantity }: ApartRequest,
): Promise<void> {
  if (lot.status !== "on_sale")
    refuseChange(409, `All of lot ${lot.code} is off sale. Release the lot to sell it again.`);
  await refuseTooShort(transaction, lot);
  const sentBack = (await unitsSentBack(transaction, lot.id)).get(location_id) ?? 0;
  const held = (await unitsOf(transaction, lot.id, "held")).find((at) => at.location_id === location_id);
  const free = Math.max(0, (held?.quantity ?? 0) - sentBack);
  if (sentBack > 0 && quantity > free)
    refuseChange(
      409,
      `Of the held units there, ${sentBack} came back from customers and stay apart until somebody decides about them at their order. ${free} at most can be put back here.`,
      "quantity",
    );
}

/** Refuses a figure that was counted against another one than the ledger's: units went, or came, between look and key press. */
async function countEntries(
  transaction: Knex.Transaction,
  lot: LotColumns,
  { location_id, shelf, counted, expected }: CountRequest,
): Promise<StockChange[]> {
  await refuseUnknownLocation(transaction, location_id, "location_id");
  const balance = await transaction("lot_balance")
    .where({ lot_id: lot.id, location_id, shelf })
    .first<{ quantity: number } | undefined>("quantity");
  const now = balance?.quantity ?? 0;
  if (now !== expected)
    refuseChange(
      409,
      `The ledger has ${now} there by now, not ${expected}: units came or went while you counted. Count again against ${now}.`,
      "expected",
    );
  if (counted > now && shelf === "sale" && lot.status !== "on_sale")
    refuseChange(409, `Lot ${lot.code} is off sale, so what you found belongs on the shelf "held".`, "shelf");
  return [{ lot_id: lot.id, location_id, shelf, quantity: counted - now }];
}

async function unassignedLot(transaction: Knex.Transaction, lot: LotColumns): Promise<string> {
  const row = await transaction("lot")
    .where({ inventory_item_id: lot.inventory_item_id, is_unassigned: true })
    .first<{ id: string } | undefined>("id");
  return row?.id ?? refuseChange(409, "Every unit of this item has a lot already.");
}

export async function refuseUnknownLocation(
  transaction: Knex.Transaction,
  id: string,
  field: string,
): Promise<void> {
  const found = await transaction("stock_location")
    .where({ id })
    .whereNull("deleted_at")
    .first<{ id: string } | undefined>("id");
  if (!found) refuseChange(400, "There is no such location.", field);
}
