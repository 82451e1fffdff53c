import type { DispatchLine, DispatchPart, PackableLot } from "@balance/contracts/dispatch-desk";

/** Units that were taken so far, by `takenKey`. */
export type Taken = Readonly<Record<string, number>>;

/** A part of a line that still needs units. */
export interface OpenPart {
  line: DispatchLine;
  part: DispatchPart;
}

export interface ScanState {
  taken: Taken;
  /** Whose lot is scanned next. */
  current: OpenPart | null;
}

export interface ScanAnswer extends ScanState {
  /** Read out to whoever scans. */
  message: string;
  isRefused: boolean;
}

export function takenKey(line_item_id: string, inventory_item_id: string, lot_id: string): string {
  return [line_item_id, inventory_item_id, lot_id].join(" ");
}

/** Units of a part that are still to be packed of the whole line. */
export function neededOf({ line, part }: OpenPart): number {
  return (line.bought - line.packed) * part.required;
}

export function takenOf({ line, part }: OpenPart, taken: Taken): number {
  return part.lots.reduce(
    (sum, lot) => sum + (taken[takenKey(line.line_item_id, part.inventory_item_id, lot.id)] ?? 0),
    0,
  );
}

export function partsOf(lines: readonly DispatchLine[]): OpenPart[] {
  return lines.flatMap((line) => line.parts.map((part) => ({ line, part })));
}

/**
 * What a scan means at the bench: goods (by SKU or barcode), whose lot is then asked for, or a lot of the goods scanned before; one
 * unit each. Both may come the other way round as long as only one of the goods to pack has such a lot.
 */
export function readScan(lines: readonly DispatchLine[], state: ScanState, typed: string): ScanAnswer {
  const text = typed.trim().toLowerCase();
  const refuse = (message: string): ScanAnswer => ({ ...state, message, isRefused: true });
  if (text === "") return refuse("Scan the goods, then their lot.");
  const parts = partsOf(lines);
  const isOpen = (open: OpenPart) => takenOf(open, state.taken) < neededOf(open);
  const byCode = parts.filter(({ part }) =>
    [part.sku, ...part.barcodes].some((code) => code !== "" && code.toLowerCase() === text),
  );
  if (byCode.length > 0) {
    const open = byCode.find(isOpen);
    if (!open) return refuse(`All of ${byCode[0]!.part.title} is packed already.`);
    return {
      taken: state.taken,
      current: open,
      message: `${open.part.title}: now scan its lot.`,
      isRefused: false,
    };
  }
  const isOfLot = ({ code }: PackableLot) => code.toLowerCase() === text;
  const candidates = (state.current ? [state.current] : parts).filter(({ part }) => part.lots.some(isOfLot));
  if (candidates.length === 0)
    return refuse(
      state.current
        ? `"${typed.trim()}" is no lot of ${state.current.part.title} here. Look at the pack again.`
        : `Nothing in this order has the code "${typed.trim()}".`,
    );
  const open = candidates.find(isOpen);
  if (new Set(candidates.filter(isOpen).map(({ part }) => part.inventory_item_id)).size > 1)
    return refuse("More than one of the goods has a lot of that code. Scan the goods first.");
  if (!open) return refuse(`All of ${candidates[0]!.part.title} is packed already.`);
  return takeOne(state, open, open.part.lots.find(isOfLot)!);
}

function takeOne(state: ScanState, open: OpenPart, lot: PackableLot): ScanAnswer {
  const refuse = (message: string): ScanAnswer => ({ ...state, message, isRefused: true });
  if (lot.refusal) return refuse(lot.refusal);
  const { line, part } = open;
  const key = takenKey(line.line_item_id, part.inventory_item_id, lot.id);
  if (takenOfLot(state.taken, lot.id) >= lot.on_hand)
    return refuse(
      `Lot ${lot.code} has only ${lot.on_hand} here, by the books. Count it, or take another lot.`,
    );
  const taken = { ...state.taken, [key]: (state.taken[key] ?? 0) + 1 };
  const count = takenOf(open, taken);
  const needed = neededOf(open);
  const earlier = part.lots.find(
    (one) => !one.refusal && one.id !== lot.id && takenOfLot(taken, one.id) < one.on_hand,
  );
  const hint =
    earlier && part.lots.indexOf(earlier) < part.lots.indexOf(lot)
      ? ` Lot ${earlier.code} goes first, if it is at hand.`
      : "";
  return {
    taken,
    current: count < needed ? open : null,
    message: `${count} of ${needed}: ${part.title}, lot ${lot.code}.${hint}`,
    isRefused: false,
  };
}

function takenOfLot(taken: Taken, lotId: string): number {
  return Object.entries(taken)
    .filter(([key]) => key.endsWith(` ${lotId}`))
    .reduce((sum, [, quantity]) => sum + quantity, 0);
}

/** The lots as they are proposed: earliest best-before first. */
export function proposedUnits(lines: readonly DispatchLine[]): Taken {
  return Object.fromEntries(
    partsOf(lines).flatMap(({ line, part }) =>
      part.lots
        .filter(({ proposed }) => proposed > 0)
        .map((lot) => [takenKey(line.line_item_id, part.inventory_item_id, lot.id), lot.proposed]),
    ),
  );
}

export interface LinePacked {
  line: DispatchLine;
  quantity: number | null;
}

/** All that is left of each line is in. */
export function isAllPacked(packed: readonly LinePacked[]): boolean {
  return packed.every(({ line, quantity }) => quantity === line.bought - line.packed);
}

/**
 * How many of each line the units make, as it was sold; null for a line whose parts don't fit together (half a set). `counted`
 * is said by hand, for goods without lots.
 */
export function linesPacked(
  lines: readonly DispatchLine[],
  taken: Taken,
  counted: Readonly<Record<string, number>>,
): LinePacked[] {
  return lines.map((line) => {
    if (line.parts.length === 0) return { line, quantity: counted[line.line_item_id] ?? 0 };
    const sets = line.parts.map((part) => takenOf({ line, part }, taken) / part.required);
    const fits = sets.every((count) => Number.isInteger(count) && count === sets[0]);
    return { line, quantity: fits ? sets[0]! : null };
  });
}
