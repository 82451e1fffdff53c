import { describe, expect, it } from "vitest";
import { type OrderProgress, orderPageStatus } from "./order-page-status";

const parcel = { packed_at: null, ready_at: null, shipped_at: null, delivered_at: null, canceled_at: null };
const at = new Date();
const paid: OrderProgress = {
  is_cancelled: false,
  total_pence: 1290,
  captured_pence: 1290,
  refunded_pence: 0,
  fulfilments: [],
};

describe("where an order stands", () => {
  it.each<[string, Partial<OrderProgress>, string]>([
    ["paid", {}, "placed"],
    ["authorised only", { captured_pence: 0 }, "payment_pending"],
    ["free of charge", { total_pence: 0, captured_pence: 0 }, "placed"],
    ["partly refunded", { refunded_pence: 100 }, "placed"],
    ["all refunded", { refunded_pence: 1290 }, "refunded"],
    ["cancelled and refunded", { is_cancelled: true, refunded_pence: 1290 }, "cancelled"],
    ["packed", { fulfilments: [{ ...parcel, packed_at: at }] }, "packed"],
    ["packed in vain", { fulfilments: [{ ...parcel, packed_at: at, canceled_at: at }] }, "placed"],
    ["waiting at the spa", { fulfilments: [{ ...parcel, packed_at: at, ready_at: at }] }, "ready"],
    [
      "collected at the spa",
      { fulfilments: [{ ...parcel, packed_at: at, ready_at: at, delivered_at: at }] },
      "delivered",
    ],
    ["sent", { fulfilments: [{ ...parcel, packed_at: at, shipped_at: at }] }, "sent"],
    [
      "delivered",
      { fulfilments: [{ ...parcel, packed_at: at, shipped_at: at, delivered_at: at }] },
      "delivered",
    ],
  ])("an order that is %s", (_, change, status) => {
    expect(orderPageStatus({ ...paid, ...change })).toBe(status);
  });
});
