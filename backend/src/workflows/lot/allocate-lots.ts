import { sellUntil } from "./minimum-life";

/** So many units that a line of an order (or a part of a set in it) needs. */
export interface LotNeed {
  /** The caller's name for it. */
  id: string;
  inventory_item_id: string;
  /** Where they are packed. */
  location_id: string;
  quantity: number;
  minimum_life_days: number;
}

/** Units on sale of a lot at a location. */
export interface LotOnHand {
  lot_id: string;
  inventory_item_id: string;
  location_id: string;
  best_before: string | null;
  received_on: string;
  quantity: number;
}

export interface Allocation {
  takes: { need_id: string; lot_id: string; quantity: number }[];
  /** Units that no lot here has with enough life left; `too_short`: how many of them are there but must not leave. */
  shortages: { need_id: string; missing: number; too_short: number }[];
}

/**
 * Says of which lots units are taken: earliest best-before first, those without one last, and of equal ones what was
 * received first. Never a unit that would leave with less life than its product promises; `today` is a calendar date in
 * Europe/London. A need may be split over lots, and needs share what is there in their order.
 */
export function allocateLots(
  needs: readonly LotNeed[],
  lots: readonly LotOnHand[],
  today: string,
): Allocation {
  const left = lots.map((lot) => ({ ...lot })).sort(inOrderOfLeaving);
  const allocation: Allocation = { takes: [], shortages: [] };
  for (const need of needs) {
    let missing = need.quantity;
    let tooShort = 0;
    for (const lot of left) {
      if (lot.inventory_item_id !== need.inventory_item_id || lot.location_id !== need.location_id) continue;
      const until = sellUntil(lot.best_before, need.minimum_life_days);
      if (until !== null && until < today) {
        tooShort += lot.quantity;
        continue;
      }
      const quantity = Math.min(missing, lot.quantity);
      if (quantity === 0) continue;
      allocation.takes.push({ need_id: need.id, lot_id: lot.lot_id, quantity });
      lot.quantity -= quantity;
      missing -= quantity;
    }
    if (missing > 0)
      allocation.shortages.push({ need_id: need.id, missing, too_short: Math.min(missing, tooShort) });
  }
  return allocation;
}

function inOrderOfLeaving(a: LotOnHand, b: LotOnHand): number {
  const key = ({ best_before, received_on, lot_id }: LotOnHand) =>
    [best_before ?? "9999-12-31", received_on, lot_id].join(" ");
  return key(a) < key(b) ? -1 : 1;
}
