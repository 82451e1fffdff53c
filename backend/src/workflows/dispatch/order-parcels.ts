import type { OrderParcel } from "@balance/contracts/order-parcel";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { goodsIn, readParcels } from "./read-parcels";
import { trackingUrl } from "./tracking-url";

/** The parcels of an order as its page shows them; one that was unpacked again is none. */
export async function orderParcels(container: MedusaContainer, orderId: string): Promise<OrderParcel[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const parcels = await readParcels(database, { order_ids: [orderId] });
  return parcels.flatMap((parcel) => {
    const { state, carrier, tracking_number } = parcel;
    if (state === "cancelled") return [];
    return {
      state,
      replaces_lost: parcel.replaces_id !== null,
      replaces_recalled: parcel.beyond_order,
      carrier: carrier ?? "",
      tracking_number: tracking_number ?? "",
      tracking_url: trackingUrl(carrier ?? "", tracking_number ?? ""),
      packed_at: parcel.packed_at,
      sent_at: parcel.sent_at,
      lines: goodsIn(parcel).map(({ lots, ...goods }) => ({
        ...goods,
        lots: lots.map(({ code, best_before }) => ({ code, best_before })),
      })),
    };
  });
}
