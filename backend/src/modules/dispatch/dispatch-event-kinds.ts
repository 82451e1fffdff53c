/** What the log of an order's work holds, in the words of the code. */
export const dispatchEventKinds = [
  "packed",
  "sent",
  "tracking_changed",
  "ready",
  "handed_over",
  "delivered",
  "lost",
  "cancelled",
  "address_corrected",
  "note",
  "returned",
  "return_decided",
] as const;

export type DispatchEventKind = (typeof dispatchEventKinds)[number];
