/** What a basket has of its person's one first order. */
export const claimStates = [
  /** "Pay now" was pressed; nobody has paid. Lapses after `claimMinutes`. */
  "taken",
  /** The bank holds the money, and the order is being made. */
  "placing",
  /** The order exists. */
  "kept",
  /** Not paid, not made, or cancelled before it was sent: as if it had never been. */
  "released",
] as const;

export type ClaimState = (typeof claimStates)[number];

/** How long a basket that nobody pays keeps a welcome code from another basket of the same person. */
export const claimMinutes = 30;
