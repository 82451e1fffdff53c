/**
 * The states of a basket's payment, and the only moves between them. Every move is one guarded UPDATE (see service.ts),
 * so that no caller, however late, can take a settlement back.
 */
export const settlementStates = [
  /** A PaymentIntent exists, or is being made; nobody has paid. */
  "prepared",
  /** The bank holds the money for exactly this basket (or it costs nothing); the order is being placed. */
  "authorised",
  /** The order exists and was verified; its money is not taken yet. */
  "ordered",
  /** The order's money is taken. */
  "captured",
  /** The payment was released or ran out; nothing was charged and the basket can be paid again. */
  "cancelled",
  /** All the money was given back. */
  "refunded",
  /** The card holder disputes the payment at the bank. */
  "disputed",
  /** The order stands, but its money can't be taken any more: the bank's hold ran out, or was let go at Stripe. */
  "failed",
] as const;

export type SettlementState = (typeof settlementStates)[number];

const moves: Record<SettlementState, readonly SettlementState[]> = {
  prepared: ["prepared", "authorised", "cancelled"],
  authorised: ["ordered", "cancelled"],
  // cancelled: staff cancelled the order before its money was taken
  ordered: ["captured", "cancelled", "failed"],
  captured: ["refunded", "disputed"],
  cancelled: ["prepared"],
  refunded: ["disputed"],
  disputed: ["captured", "refunded"],
  // staff cancel the order, or the money came all the same
  failed: ["captured", "cancelled"],
};

/** The states from which `to` may be reached. */
export function statesBefore(to: SettlementState): SettlementState[] {
  return settlementStates.filter((from) => moves[from].includes(to));
}
