import type { OrderPage } from "@balance/contracts/payment";

export interface OrderProgress {
  is_cancelled: boolean;
  total_pence: number;
  captured_pence: number;
  refunded_pence: number;
  fulfilments: {
    packed_at: unknown;
    /** Waits at the spa since. */
    ready_at: unknown;
    shipped_at: unknown;
    delivered_at: unknown;
    canceled_at: unknown;
  }[];
}

/** Where an order stands, in the one word that its page shows: the furthest that any parcel of it has come. */
export function orderPageStatus(order: OrderProgress): OrderPage["status"] {
  if (order.is_cancelled) return "cancelled";
  if (order.total_pence > 0 && order.refunded_pence >= order.total_pence) return "refunded";
  const parcels = order.fulfilments.filter((parcel) => !parcel.canceled_at);
  if (parcels.some((parcel) => parcel.delivered_at)) return "delivered";
  if (parcels.some((parcel) => parcel.shipped_at)) return "sent";
  if (parcels.some((parcel) => parcel.ready_at)) return "ready";
  if (parcels.some((parcel) => parcel.packed_at)) return "packed";
  return order.captured_pence < order.total_pence ? "payment_pending" : "placed";
}
