import type { LotTaken } from "@balance/contracts/dispatch-desk";
import { longDate } from "../../modules/invoice/uk-day";
import { allocateLots } from "../lot/allocate-lots";
import type { LotAtLocation } from "./read-lots-at";
import { lotRefusal } from "./lot-refusal";
import type { LotNeed } from "./lot-need";
import { PackingRefused } from "./packing-refused";

/** Which lots a parcel's units come from: earliest best-before first, of those that may go. What nobody can give is left out. */
export function proposeLots(
  needs: readonly LotNeed[],
  lots: readonly LotAtLocation[],
  today: string,
): LotTaken[] {
  const location_id = "here";
  const { takes } = allocateLots(
    needs.map((need, index) => ({ ...need, id: String(index), location_id, minimum_life_days: 0 })),
    // whether a lot may go, its life included, is asked in one place
    lots
      .filter((lot) => !lotRefusal(lot, today))
      .map(({ id, on_hand, ...lot }) => ({ ...lot, lot_id: id, location_id, quantity: on_hand })),
    today,
  );
  return takes.map(({ need_id, lot_id, quantity }) => {
    const { line_item_id, inventory_item_id } = needs[Number(need_id)]!;
    return { line_item_id, inventory_item_id, lot_id, quantity };
  });
}

/**
 * Makes sure that what is taken is what is needed, from lots that may go. Throws PackingRefused for what is not. That a lot has
 * as much, the ledger says when it is taken.
 */
export function checkLots(
  needs: readonly LotNeed[],
  taken: readonly LotTaken[],
  lots: readonly LotAtLocation[],
  today: string,
): void {
  for (const { line_item_id, inventory_item_id, lot_id } of taken) {
    const lot = lots.find(({ id }) => id === lot_id);
    if (lot?.inventory_item_id !== inventory_item_id)
      throw new PackingRefused({
        reason: "lot_of_other_item",
        message: "This lot is not one of the goods in this line. Scan the pack again.",
        ...{ line_item_id, lot_id },
      });
    const refusal = lotRefusal(lot, today);
    if (refusal) throw new PackingRefused({ ...refusal, line_item_id, lot_id });
  }
  for (const need of needs) {
    const sum = taken
      .filter(
        (part) =>
          part.line_item_id === need.line_item_id && part.inventory_item_id === need.inventory_item_id,
      )
      .reduce((total, { quantity }) => total + quantity, 0);
    if (sum === need.quantity) continue;
    const last = lots.filter((lot) => lot.inventory_item_id === need.inventory_item_id).at(-1);
    throw new PackingRefused({
      reason: sum > need.quantity ? "wrong_total" : "not_enough",
      message:
        sum > need.quantity
          ? `The lots add up to ${sum}, and the parcel takes ${need.quantity}.`
          : `Only ${sum} of ${need.quantity} can be taken from lots that may go${
              last?.best_before ? ` (the last is best before ${longDate(last.best_before)})` : ""
            }. Pack fewer, or look at this item's lots.`,
      line_item_id: need.line_item_id,
    });
  }
  const unasked = taken.find(
    (part) =>
      !needs.some(
        (need) =>
          need.line_item_id === part.line_item_id && need.inventory_item_id === part.inventory_item_id,
      ),
  );
  if (unasked)
    throw new PackingRefused({
      reason: "wrong_total",
      message: "A lot was given for goods that are not in the parcel.",
      line_item_id: unasked.line_item_id,
    });
}
