import type { LotRow } from "@balance/contracts/lot-desk";
import { itemOfCode } from "./use-item-finder";

/** Units of one lot in a sale at the counter. */
export interface CounterLine {
  /** For the shop: what is sent twice is sold once. */
  key: string;
  lot: LotRow;
  quantity: number;
  refusal: string | null;
}

/** What adding a scanned code led to: the lines with one unit more, or why not. */
export type Scanned = { lines: CounterLine[]; added: CounterLine } | { refusal: string };

/**
 * Adds one unit by a lot code, or by an item's SKU or barcode: then of the lot to be used up first that has one left here.
 * @param found lots that the shop knows by this code, the one to be used up first on top
 */
export function addScanned(lines: CounterLine[], found: LotRow[], code: string, locationId: string): Scanned {
  const wanted = code.trim().toLowerCase();
  const meant = found.filter(
    (lot) => itemOfCode([lot.item], code) !== null || lot.code.toLowerCase() === wanted,
  );
  const [first] = meant;
  if (!first) return { refusal: `Nothing here has the code “${code.trim()}”.` };
  const lot = meant.find(
    (one) => unitsHere(one, locationId) > (lines.find((line) => line.lot.id === one.id)?.quantity ?? 0),
  );
  if (!lot) return { refusal: `All that is for sale here of ${first.item.title} is in this sale already.` };
  const present = lines.find((line) => line.lot.id === lot.id);
  const added = present
    ? { ...present, quantity: present.quantity + 1 }
    : { key: crypto.randomUUID(), lot, quantity: 1, refusal: null };
  return {
    added,
    lines: present ? lines.map((line) => (line === present ? added : line)) : [...lines, added],
  };
}

/** What of a lot can be sold at a location. */
export function unitsHere({ balances }: LotRow, locationId: string): number {
  return balances.find(({ location_id }) => location_id === locationId)?.sale ?? 0;
}
