import type { PackingRefusal, ParcelState } from "@balance/contracts/dispatch-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { DispatchEventKind } from "../../modules/dispatch/dispatch-event-kinds";
import { statesBeforeParcel } from "../../modules/dispatch/parcel-state";
import type { ParcelRow } from "../../modules/dispatch/service";
import { inStockTransaction } from "../in-stock-transaction";
import { followParcelOfRemedy } from "../recall/parcel-of-remedy";
import { announceParcel } from "./announce-parcel";
import { logDispatch } from "./log-dispatch";
import type { Packer } from "./packer";
import { oweParcelMail } from "./owe-parcel-mail";
import { deliverFulfilment, shipFulfilment, undoFulfilment } from "./move-fulfilment";
import { putUnitsBack } from "./put-units-back";

export interface ParcelMove {
  parcel_id: string;
  to: Exclude<ParcelState, "packed">;
  actor: Packer;
  /** For the log, in words. */
  detail?: string;
  /** No mail to the customer. */
  is_silent?: boolean;
  /** Of a parcel that is sent. */
  sending?: { carrier: string; tracking_number: string };
}

export type MovedParcel = { moved: true; parcel: ParcelRow } | { moved: false; refusal: PackingRefusal };

const times: Record<ParcelMove["to"], keyof ParcelRow> = {
  sent: "sent_at",
  ready: "ready_at",
  handed_over: "handed_over_at",
  delivered: "delivered_at",
  lost: "lost_at",
  cancelled: "cancelled_at",
};

const words: Record<ParcelState, string> = {
  packed: "packed",
  sent: "sent",
  ready: "ready to be collected",
  handed_over: "handed over",
  delivered: "delivered",
  lost: "lost",
  cancelled: "unpacked",
};

/**
 * Moves a parcel on, with what that means for the engine's fulfilment and order, for the stock when it is unpacked, and
 * with the mail that the customer is owed: one transaction. Asked for a state that it has already, nothing is done again; of a sent
 * parcel, carrier and number are mended. Throws a MedusaError when there is no such parcel.
 */
export async function moveParcel(container: MedusaContainer, asked: ParcelMove): Promise<MovedParcel> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const items =
    asked.to === "cancelled"
      ? await database("parcel_lot")
          .where({ parcel_id: asked.parcel_id })
          .pluck<string[]>("inventory_item_id")
      : [];
  const moved = await inStockTransaction(container, items, async (transaction) => {
    const parcel = await holdParcel(transaction, asked.parcel_id);
    const isAgain = parcel.state === asked.to;
    if (isAgain && !isMended(parcel, asked)) return { moved: true as const, parcel };
    if (!statesBeforeParcel(asked.to).includes(parcel.state)) return refuse(parcel, asked.to);
    if (asked.to === "ready" && !parcel.is_collection) return refuse(parcel, asked.to);
    if (!isAgain) await moveInEngine(container, transaction, parcel, asked);
    const [row] = await transaction("parcel")
      .where({ id: parcel.id })
      .update({
        state: asked.to,
        ...asked.sending,
        ...(isAgain ? {} : { [times[asked.to]]: transaction.fn.now(), announced_at: null }),
        updated_at: transaction.fn.now(),
      })
      .returning<ParcelRow[]>("*");
    const kind: DispatchEventKind = isAgain ? "tracking_changed" : asked.to;
    const detail =
      asked.detail ?? [asked.sending?.carrier, asked.sending?.tracking_number].filter(Boolean).join(", ");
    await logDispatch(transaction, { parcel, kind, detail, actor: asked.actor });
    if (!isAgain) await followParcelOfRemedy(transaction, row!, asked.actor.name);
    if (!isAgain && !asked.is_silent) await oweParcelMail(container, transaction, row!);
    return { moved: true as const, parcel: row! };
  });
  if (moved.moved && !moved.parcel.announced_at) await announceParcel(container, moved.parcel);
  return moved;
}

/** The order's row first, then the parcel's: the order in which packing takes them. */
async function holdParcel(transaction: Knex.Transaction, id: string): Promise<ParcelRow> {
  await transaction.raw(
    `select 1 from "order" where id = (select order_id from parcel where id = ?) for update`,
    [id],
  );
  const parcel = await transaction("parcel").where({ id }).forUpdate().first<ParcelRow | undefined>();
  if (!parcel) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such parcel.");
  return parcel;
}

function isMended(parcel: ParcelRow, { sending }: ParcelMove): boolean {
  return (
    sending !== undefined &&
    (sending.carrier !== parcel.carrier || sending.tracking_number !== parcel.tracking_number)
  );
}

function refuse(parcel: ParcelRow, to: ParcelState): MovedParcel {
  return {
    moved: false,
    refusal: {
      reason: "state",
      message: `This parcel is ${words[parcel.state]}, so it can't become "${words[to]}". Reload the order to see how it stands.`,
    },
  };
}

async function moveInEngine(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  parcel: ParcelRow,
  { to, actor, sending }: ParcelMove,
): Promise<void> {
  if (to === "sent") await shipFulfilment(container, transaction, parcel, actor, sending);
  if (to === "delivered" || to === "handed_over") await deliverFulfilment(container, transaction, parcel);
  if (to === "cancelled") {
    await undoFulfilment(container, transaction, parcel);
    await putUnitsBack(transaction, parcel, actor);
  }
}
