import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ParcelRow } from "../../modules/dispatch/service";
import { inEngineModule } from "./in-engine-module";
import type { Packer } from "./packer";
import { trackingUrl } from "./tracking-url";

type Sending = { carrier: string; tracking_number: string };

/** As the engine's `create-order-shipment`: the fulfilment is shipped, and the order's books say so. */
export async function shipFulfilment(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  parcel: ParcelRow,
  actor: Packer,
  sending?: Sending,
): Promise<void> {
  if (!parcel.fulfillment_id) return;
  const labels =
    sending && sending.tracking_number
      ? [
          {
            tracking_number: sending.tracking_number,
            tracking_url: trackingUrl(sending.carrier, sending.tracking_number) ?? "#",
            label_url: "#",
          },
        ]
      : [];
  const shipped = { shipped_at: new Date(), marked_shipped_by: actor.id, labels };
  await updateFulfilment(container, transaction, parcel.fulfillment_id, shipped);
  await registerWithOrder(container, transaction, parcel, "registerShipment", actor.id);
}

/** As the engine's `mark-order-fulfillment-as-delivered`. */
export async function deliverFulfilment(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  parcel: ParcelRow,
): Promise<void> {
  if (!parcel.fulfillment_id) return;
  await updateFulfilment(container, transaction, parcel.fulfillment_id, { delivered_at: new Date() });
  await registerWithOrder(container, transaction, parcel, "registerDelivery");
}

/** As the engine's `cancel-order-fulfillment`, but for the stock. */
export async function undoFulfilment(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  parcel: ParcelRow,
): Promise<void> {
  if (!parcel.fulfillment_id) return;
  await registerWithOrder(container, transaction, parcel, "cancelFulfillment");
  const fulfilments = container.resolve(Modules.FULFILLMENT);
  await inEngineModule(fulfilments, transaction, (context) =>
    fulfilments.cancelFulfillment(parcel.fulfillment_id!, context),
  );
}

async function updateFulfilment(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  id: string,
  change: object,
): Promise<void> {
  const fulfilments = container.resolve(Modules.FULFILLMENT);
  await inEngineModule(fulfilments, transaction, (context) =>
    fulfilments.updateFulfillment(id, change, context),
  );
}

async function registerWithOrder(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { id, order_id, fulfillment_id }: ParcelRow,
  register: "registerShipment" | "registerDelivery" | "cancelFulfillment",
  created_by?: string,
): Promise<void> {
  const lines = await transaction("parcel_line")
    .where({ parcel_id: id })
    .select<{ line_item_id: string; quantity: number }[]>("line_item_id", "quantity");
  const orders = container.resolve(Modules.ORDER);
  await inEngineModule(orders, transaction, (context) =>
    orders[register](
      {
        order_id,
        reference: Modules.FULFILLMENT,
        reference_id: fulfillment_id!,
        ...(created_by ? { created_by } : {}),
        items: lines.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
      },
      context,
    ),
  );
}
