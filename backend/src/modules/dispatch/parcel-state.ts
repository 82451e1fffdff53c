import { type ParcelState, parcelStates } from "@balance/contracts/dispatch-desk";

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
