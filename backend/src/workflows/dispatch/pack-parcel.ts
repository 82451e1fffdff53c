import type { LotTaken, PackingRefusal } from "@balance/contracts/dispatch-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import type { ParcelRow } from "../../modules/dispatch/service";
import { ukDay } from "../../modules/invoice/uk-day";
import { insertRows } from "../insert-rows";
import { postStock, type StockRefusal } from "../lot/post-stock";
import { newRow } from "../new-row";
import { inStockTransaction } from "../in-stock-transaction";
import { tieRemedyToParcel } from "../recall/parcel-of-remedy";
import { announceParcel } from "./announce-parcel";
import { checkLots, proposeLots } from "./choose-lots";
import { logRow } from "./log-dispatch";
import { type FulfilmentWishes, writeFulfilment } from "./write-fulfilment";
import { lotNeeds, type ParcelLineToPack } from "./lot-need";
import type { Packer } from "./packer";
import { PackingRefused } from "./packing-refused";
import { readLotsAt } from "./read-lots-at";
import { readOrderToPack, readShippingOption } from "./read-order-to-pack";
import { takeReservations } from "./take-reservations";

export interface ParcelToPack {
  /** From whoever asks: the same twice is one parcel. */
  key: string;
  order_id: string;
  packer: Packer;
  lines: ParcelLineToPack[];
  /** Left out, the earliest best-before goes first. */
  lots?: LotTaken[];
  /** Left out, where the order's way of delivery starts. */
  location_id?: string;
  /** The lost parcel in whose place this one goes: nothing more is sold, so the engine's order stays as it is. */
  replaces_id?: string;
  /** Goes in place of recalled goods: beyond what was bought, and the engine's order stays as it is. */
  beyond_order?: boolean;
  /** The recall's remedy that it is packed for. */
  remedy_id?: string;
  wishes?: FulfilmentWishes;
}

export type Packing = { packed: true; parcel: ParcelRow } | { packed: false; refusal: PackingRefusal };

/**
 * Packs a parcel: the units leave their lots and the engine's stock, what was put aside for them goes down, the engine's
 * fulfilment is made and its order knows of it, and the parcel says which lots are in it. All of it is one transaction, at whose end
 * it is all there: whoever dies in between has packed nothing, and a lot that is held meanwhile is not taken. The rows
 * equal those of the engine's own fulfilment. Then the rest of the shop is told, by the sweeper if not now.
 * Throws a MedusaError for an order or a way of delivery that is not there.
 */
export async function packParcel(container: MedusaContainer, asked: ParcelToPack): Promise<Packing> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const before = await findByKey(database, asked);
  if (before) return { packed: true, parcel: before };
  const order = await readOrderToPack(container, asked.order_id);
  const option = await readShippingOption(container, order, asked.wishes?.shipping_option_id);
  const locationId = asked.location_id ?? option.location_id;
  if (!locationId)
    return refused("state", "The way of delivery starts nowhere. Choose the location that you pack at.");
  const unknown = asked.lines.find(({ line_item_id }) => !order.items.some(({ id }) => id === line_item_id));
  if (unknown) return refused("already_packed", "A line is not in this order any more. Reload the order.");
  const needs = lotNeeds(order, asked.lines);
  try {
    const parcel = await inStockTransaction(
      container,
      needs.map(({ inventory_item_id }) => inventory_item_id),
      async (transaction) => {
        const held = await holdOrder(transaction, order.id);
        // not before the lock, behind which the same press of a button may have waited for its twin
        const made = await findByKey(transaction, asked);
        if (made) return made;
        await refuseIfPacked(transaction, held, asked);
        const today = ukDay(new Date());
        const lots = await readLotsAt(
          transaction,
          needs.map(({ inventory_item_id }) => inventory_item_id),
          locationId,
        );
        const taken = asked.lots ?? proposeLots(needs, lots, today);
        checkLots(needs, taken, lots, today);
        const parcel = newParcel(asked, { locationId, isCollection: option.is_collection });
        if (asked.remedy_id && !(await tieRemedyToParcel(transaction, asked.remedy_id, parcel)))
          throw new PackingRefused(remedyGone);
        const isSold = !asked.replaces_id && !asked.beyond_order;
        if (isSold) await takeReservations(transaction, needs);
        await takeUnits(transaction, parcel, taken, asked.packer);
        const place = { parcel, order, option, lines: asked.lines, wishes: asked.wishes };
        if (isSold) parcel.fulfillment_id = await writeFulfilment(container, transaction, place);
        await writeParcel(transaction, parcel, asked, taken);
        return parcel;
      },
    );
    await announceParcel(container, parcel);
    return { packed: true, parcel };
  } catch (error) {
    if (error instanceof PackingRefused) return { packed: false, refusal: error.refusal };
    const refusal = ruleBroken(error);
    if (refusal) return { packed: false, refusal };
    throw error;
  }
}

const alreadyPacked: PackingRefusal = {
  reason: "already_packed",
  message: "Somebody has packed some of this already. Reload the order to see what is left.",
};

const remedyGone: PackingRefusal = {
  reason: "state",
  message: "This replacement is packed already, or was refunded instead. Reload the recall.",
};

function refused(reason: PackingRefusal["reason"], message: string): Packing {
  return { packed: false, refusal: { reason, message } };
}

/** Rules of the database (see the module's migration) that keep two packers apart, and what breaking them means. */
const rules = new Map<unknown, PackingRefusal>([
  ["parcel_line_within_order", alreadyPacked],
  ["IDX_parcel_replaces_id_unique", alreadyPacked],
  [
    "IDX_parcel_key_unique",
    {
      reason: "state",
      message: "This key is that of another order's parcel. Reload the order and pack again.",
    },
  ],
]);

function ruleBroken(error: unknown): PackingRefusal | undefined {
  return error instanceof Error && "constraint" in error ? rules.get(error.constraint) : undefined;
}

async function findByKey(
  database: Knex,
  { key, order_id }: Pick<ParcelToPack, "key" | "order_id">,
): Promise<ParcelRow | null> {
  return (await database("parcel").where({ key, order_id }).first<ParcelRow | undefined>()) ?? null;
}

interface HeldOrder {
  version: number;
  /** Or is being cancelled. */
  cancelled: boolean;
}

/** Locks the order: until this parcel is packed, nobody packs another one of it, and no cancelling begins. */
async function holdOrder(transaction: Knex.Transaction, orderId: string): Promise<HeldOrder> {
  const { rows } = await transaction.raw<{ rows: HeldOrder[] }>(
    `select o.version, o.status = 'canceled' or exists (select 1 from order_cancellation c
       where c.order_id = o.id and c.deleted_at is null and c.requested_at > now() - interval '2 minutes') as cancelled
     from "order" o where o.id = ? for update of o`,
    [orderId],
  );
  return rows[0]!;
}

/** Throws PackingRefused for an order that is cancelled, and when less of it is left to pack than is asked. */
async function refuseIfPacked(
  transaction: Knex.Transaction,
  held: HeldOrder,
  { order_id, lines, replaces_id, beyond_order }: ParcelToPack,
): Promise<void> {
  if (held.cancelled)
    throw new PackingRefused({
      reason: "order_cancelled",
      message: "This order is cancelled, or is being cancelled. Put the goods back on their shelf.",
    });
  if (replaces_id) {
    const lost = await transaction("parcel")
      .where({ id: replaces_id, order_id, state: "lost" })
      .first<ParcelRow | undefined>();
    if (!lost)
      throw new PackingRefused({
        reason: "state",
        message: "Only a lost parcel is sent again. Reload the order.",
      });
    return;
  }
  if (beyond_order) return;
  const { rows: left } = await transaction.raw<{ rows: { item_id: string; left: number }[] }>(
    `select item_id, (quantity - fulfilled_quantity)::float as left from order_item
     where order_id = ? and version = ? and deleted_at is null`,
    [order_id, held.version],
  );
  for (const { line_item_id, quantity } of lines) {
    if ((left.find(({ item_id }) => item_id === line_item_id)?.left ?? 0) < quantity)
      throw new PackingRefused({ ...alreadyPacked, line_item_id });
  }
}

function newParcel(
  { key, order_id, packer, replaces_id, beyond_order = false }: ParcelToPack,
  { locationId, isCollection }: { locationId: string; isCollection: boolean },
): ParcelRow {
  return {
    id: generateEntityId(undefined, "parcel"),
    order_id,
    fulfillment_id: null,
    replaces_id: replaces_id ?? null,
    beyond_order,
    location_id: locationId,
    is_collection: isCollection,
    state: "packed",
    carrier: null,
    tracking_number: null,
    packed_by: packer.id,
    packed_by_name: packer.name,
    key,
    packed_at: new Date(),
    sent_at: null,
    ready_at: null,
    handed_over_at: null,
    delivered_at: null,
    lost_at: null,
    cancelled_at: null,
    announced_at: null,
  };
}

/** Takes the units from their lots and from the engine's stock. Throws PackingRefused when one was sold or held meanwhile. */
async function takeUnits(
  transaction: Knex.Transaction,
  parcel: ParcelRow,
  taken: readonly LotTaken[],
  packer: Packer,
): Promise<void> {
  if (taken.length === 0) return;
  const posted = await postStock(transaction, {
    key: `dispatch:${parcel.id}`,
    kind: "dispatch",
    reason: "Packed for an order",
    actor: packer,
    order_id: parcel.order_id,
    reference: parcel.id,
    // of what goes in place of lost or recalled goods nothing was put aside: it must not take what other orders wait for
    keep_reserved: parcel.replaces_id !== null || parcel.beyond_order,
    entries: taken.map(({ lot_id, quantity }) => ({
      lot_id,
      location_id: parcel.location_id,
      shelf: "sale",
      quantity: -quantity,
    })),
  });
  if (posted.outcome === "refused") throw new PackingRefused(wordsOf(posted));
}

function wordsOf(refusal: StockRefusal): PackingRefusal {
  if (refusal.refused === "reserved")
    return {
      reason: "not_enough",
      message: `All that is here waits for other orders: ${refusal.on_sale} on sale, ${refusal.reserved} put aside. Wait for the next delivery, or refund the customer.`,
    };
  if (refusal.refused === "not_enough")
    return {
      reason: "not_enough",
      message: `That lot has ${refusal.on_hand} left here. Reload the order and take the rest from another lot.`,
      lot_id: refusal.lot_id,
    };
  return {
    reason: "lot_off_sale",
    message: "That lot was taken off sale a moment ago. Put it back on its shelf and take another lot.",
    lot_id: refusal.lot_id,
  };
}

async function writeParcel(
  transaction: Knex.Transaction,
  parcel: ParcelRow,
  { lines, packer }: ParcelToPack,
  taken: readonly LotTaken[],
): Promise<void> {
  const { id: parcel_id, order_id } = parcel;
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  await insertRows(transaction, [
    ["parcel", [parcel]],
    ["parcel_line", lines.map((line) => ({ ...newRow("parline"), parcel_id, order_id, ...line }))],
    ["parcel_lot", taken.map((part) => ({ ...newRow("parlot"), parcel_id, order_id, ...part }))],
    logRow({ parcel, kind: "packed", detail: `${units} ${units === 1 ? "unit" : "units"}`, actor: packer }),
  ]);
}
