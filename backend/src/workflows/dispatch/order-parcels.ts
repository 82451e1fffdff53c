import type { OrderParcel } from "@balance/contracts/order-parcel";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readParcels } from "./read-parcels";
import { trackingUrl } from "./tracking-url";

/** The parcels of an order as its page shows them; one that was unpacked again is none. */
export async function orderParcels(container: MedusaContainer, orderId: string): Promise<OrderParcel[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const parcels = await readParcels(database, { order_ids: [orderId] });
  return parcels.flatMap(({ state, carrier, tracking_number, lines, lots, ...parcel }) =>
    state === "cancelled"
      ? []
      : [
          {
            state,
            replaces_lost: parcel.replaces_id !== null,
            carrier: carrier ?? "",
            tracking_number: tracking_number ?? "",
            tracking_url: trackingUrl(carrier ?? "", tracking_number ?? ""),
            packed_at: parcel.packed_at,
            sent_at: parcel.sent_at,
            lines: lines.map(({ line_item_id, title, variant_title, quantity }) => ({
              title: variant_title ? `${title}, ${variant_title}` : title,
              quantity,
              lots: lots
                .filter((lot) => lot.line_item_id === line_item_id)
                .map(({ code, best_before }) => ({ code, best_before })),
            })),
          },
        ],
  );
}
