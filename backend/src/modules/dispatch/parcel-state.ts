/** How far a parcel has come. It is made when it is packed: nothing is written before, and everything with it. */
export const parcelStates = [
  /** Packed and closed; its units have left the stock. */
  "packed",
  /** With the carrier. */
  "sent",
  /** Waits at the spa for its customer. */
  "ready",
  /** Collected at the spa. */
  "handed_over",
  "delivered",
  /** Never arrived. Its units are gone; a new parcel may go out for it. */
  "lost",
  /** Unpacked again; its units are back in their lots. */
  "cancelled",
] as const;

export type ParcelState = (typeof parcelStates)[number];

const moves: Record<ParcelState, readonly ParcelState[]> = {
  packed: ["sent", "ready", "handed_over", "cancelled"],
  // a tracking number may be added or mended
  sent: ["sent", "delivered", "lost"],
  ready: ["handed_over", "cancelled"],
  handed_over: [],
  // what was taken for delivered may turn out lost
  delivered: ["lost"],
  lost: [],
  cancelled: [],
};

/** The states from which `to` may be reached. */
export function statesBeforeParcel(to: ParcelState): ParcelState[] {
  return parcelStates.filter((from) => moves[from].includes(to));
}
