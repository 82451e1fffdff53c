/**
 * The rule that every welcome code's promotion carries. Nothing but our own pricing answers it, so that the engine's own
 * ways to use a code (a draft order, a cart of its own) give nothing off without our checks.
 */
export const firstOrderRule = { context: "first_order", field: "eligible" } as const;
