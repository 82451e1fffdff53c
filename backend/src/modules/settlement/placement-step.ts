/**
 * The steps in which the order of one basket is placed. Each is written to the database when it is done, so that whoever
 * goes on after a crash knows where to: a kill lands between two of these names.
 */
export const placementSteps = [
  /** Every id is chosen; nothing is written with them. */
  "planned",
  /** The stock is reserved and the uses of discount codes are counted, in one transaction with this word. */
  "reserved",
  /** The engine's order exists. */
  "created",
  /** The engine's payment exists and is authorised. */
  "paid",
  /** Order, cart, payment and promotions are linked and the cart is completed, in one transaction with this word. */
  "placed",
  /** The rest of the shop was told (`order.placed`). */
  "announced",
  /** It is being taken back. */
  "undoing",
  /** Nothing of it is left; the basket may be placed anew. */
  "undone",
] as const;

export type PlacementStep = (typeof placementSteps)[number];

const moves: Record<PlacementStep, readonly PlacementStep[]> = {
  planned: ["reserved", "undoing"],
  reserved: ["created", "undoing"],
  created: ["paid", "undoing"],
  paid: ["placed", "undoing"],
  placed: ["announced", "undoing"],
  // by now the order was verified and is the settlement's own: it is cancelled by people, not taken back
  announced: [],
  undoing: ["undoing", "undone"],
  undone: [],
};

/** The steps from which `to` may be reached. */
export function stepsBefore(to: PlacementStep): PlacementStep[] {
  return placementSteps.filter((from) => moves[from].includes(to));
}
