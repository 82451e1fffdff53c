/**
 * `quarantine`: received, not looked at yet. `blocked`: taken from sale by a person or because its life grows too short.
 * In every status but `on_sale` all units of the lot stand on the shelf `held`.
 */
export const lotStatuses = ["quarantine", "on_sale", "blocked", "recalled", "expired"] as const;

export type LotStatus = (typeof lotStatuses)[number];

/** `sale` is what the engine counts as stocked; nobody can buy what is `held`. */
export const shelves = ["sale", "held"] as const;

export type Shelf = (typeof shelves)[number];

/** Why units came, went or changed shelves. `engine`: its own stock screens, an import or SQL, told by a trigger. */
export const postingKinds = [
  "receipt",
  "count",
  "write_off",
  "move",
  "counter_sale",
  "hold",
  "release_hold",
  "assign_lot",
  "dispatch",
  "dispatch_undone",
  "return",
  "engine",
  "recall",
  "undo",
] as const;

export type PostingKind = (typeof postingKinds)[number];

/**
 * What staff should know of the stock, the most urgent last. `oversold`: fewer units on sale than orders are waiting for. `ledger_differs`: the
 * ledger and the engine do not say the same, which no way known to us can cause.
 */
export const stockTaskKinds = ["low_stock", "near_expiry", "oversold", "ledger_differs"] as const;

export type StockTaskKind = (typeof stockTaskKinds)[number];

/** `noted`: a person has seen it. `closed`: it is so no longer. */
export const stockTaskStates = ["open", "noted", "closed"] as const;

export type StockTaskState = (typeof stockTaskStates)[number];
