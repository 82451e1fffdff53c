import type { ChangeResponse, LotStatus, PostingKind, Shelf } from "@balance/contracts/lot-desk";
import { longDate } from "../../modules/invoice/uk-day";

export const statusWords: Record<LotStatus, { name: string; colour: "green" | "orange" | "red" | "grey" }> = {
  on_sale: { name: "On sale", colour: "green" },
  quarantine: { name: "Quarantine", colour: "orange" },
  blocked: { name: "On hold", colour: "orange" },
  recalled: { name: "Recalled", colour: "red" },
  expired: { name: "Expired", colour: "grey" },
};

export const shelfWords: Record<Shelf, string> = { sale: "for sale", held: "held" };

export const kindWords: Record<PostingKind, string> = {
  receipt: "Received",
  count: "Counted",
  write_off: "Written off",
  move: "Moved",
  counter_sale: "Sold at the counter",
  hold: "Put on hold",
  release_hold: "Released for sale",
  assign_lot: "Lot named",
  dispatch: "Dispatched",
  dispatch_undone: "Dispatch undone",
  return: "Came back",
  engine: "Changed on a stock screen",
  recall: "Recalled",
  undo: "Undone",
};

/** "1 unit", "1,200 units" */
export function unitsOf(quantity: number): string {
  return `${quantity.toLocaleString("en-GB")} ${Math.abs(quantity) === 1 ? "unit" : "units"}`;
}

/** "+20", "−3": a true minus is as wide as a plus, and screen readers say it. */
export function signed(quantity: number): string {
  return `${quantity < 0 ? "−" : "+"}${Math.abs(quantity).toLocaleString("en-GB")}`;
}

/** Of the lot that holds what nobody has named a lot for yet; no pack can bear it. */
const unassignedCode = "UNASSIGNED";

/** What a lot is called; units whose lot nobody has said yet bear a code that stands for that. */
export function lotName(code: string): string {
  return code === unassignedCode ? "Lot not known" : code;
}

/** "31 March 2027" of a calendar date. */
export function bestBeforeWords(date: string | null): string {
  return date ? longDate(date) : "No date";
}

/** What staff must know after a change; null when orders still get all they wait for. */
export function oversoldWords({ oversold }: ChangeResponse): string | null {
  if (oversold.length === 0) return null;
  const missing = oversold.reduce((sum, { on_sale, reserved }) => sum + reserved - on_sale, 0);
  return `Orders wait for ${unitsOf(missing)} more than are on sale now. The Stock page has a task about it.`;
}
