import type { DispatchQueue, ParcelState } from "@balance/contracts/dispatch-desk";

export const parcelWords: Record<
  ParcelState,
  { name: string; colour: "grey" | "orange" | "blue" | "green" | "red" }
> = {
  packed: { name: "Packed", colour: "orange" },
  sent: { name: "Sent", colour: "blue" },
  ready: { name: "Ready to collect", colour: "orange" },
  handed_over: { name: "Handed over", colour: "green" },
  delivered: { name: "Delivered", colour: "green" },
  lost: { name: "Lost", colour: "red" },
  cancelled: { name: "Unpacked", colour: "grey" },
};

export const queueNames: Record<DispatchQueue, string> = {
  to_pack: "To pack",
  to_send: "To send",
  to_collect: "To collect",
  on_its_way: "On its way",
  all: "All orders",
};

/** What the log's words mean, for staff. */
export const logWords: Record<string, string> = {
  packed: "Packed",
  sent: "Sent",
  tracking_changed: "Tracking number changed",
  ready: "Ready to collect",
  handed_over: "Handed over",
  delivered: "Delivered",
  lost: "Lost",
  cancelled: "Unpacked",
  address_corrected: "Address corrected",
  note: "Note",
  returned: "Came back",
  return_decided: "Decided about what came back",
};

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A calendar date, "2027-03-31" -> "31 Mar 2027"; a dash where there is none. */
export function bestBefore(date: string | null): string {
  return date ? day.format(new Date(`${date}T00:00:00Z`)) : "–";
}
