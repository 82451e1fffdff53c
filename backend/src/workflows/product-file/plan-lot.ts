import type { ProductFileLine } from "@balance/contracts/product-file";
import { shortened } from "./cell-kinds";
import { keyColumns, lotColumns } from "./columns";
import { problem } from "./line-problem";
import { type LotRecord, newLot, type VariantRecord } from "./product-record";
import type { FileRow } from "./read-product-file";

/** A lot that isn't there yet; null for none, and for one that is. */
export function readLot(
  line: ProductFileLine,
  row: FileRow,
  variant: VariantRecord,
  before: VariantRecord | null,
): LotRecord | null {
  const code = (row.cells[keyColumns.lot] ?? "").trim();
  if (code === "") {
    const given = lotColumns.find(({ name }) => (row.cells[name] ?? "").trim() !== "");
    if (given) problem(line, keyColumns.lot, `lot_code is empty, and ${given.name} is not.`);
    return null;
  }
  const there = before?.lots.find((lot) => sameCode(lot.code, code));
  if (there) {
    const said = structuredClone(there);
    for (const column of lotColumns) {
      const cell = row.cells[column.name];
      const wrong = cell === undefined ? null : column.read(said, cell);
      if (wrong !== null) problem(line, column.name, `${column.name} ${wrong}.`);
      else if (column.write(said) !== column.write(there))
        line.notes.push(
          `Lot ${there.code} is there already, with ${column.name} “${column.write(there)}”. It stays so: a lot is counted and changed on its own page (Stock, Lots).`,
        );
    }
    return null;
  }
  const lot = newLot(code);
  const problemsBefore = line.problems.length;
  for (const column of lotColumns) {
    const cell = row.cells[column.name];
    if (cell === undefined) continue;
    const wrong = column.read(lot, cell);
    if (wrong !== null && cell.trim() !== "") problem(line, column.name, `${column.name} ${wrong}.`);
  }
  checkNewLot(line, lot, variant, problemsBefore);
  if (variant.lots.some((other) => sameCode(other.code, code)))
    problem(line, keyColumns.lot, `Lot ${shortened(code)} stands twice in the file for ${variant.sku}.`);
  variant.lots.push(lot);
  line.changes.push({ column: keyColumns.lot, from: "", to: `${shortened(code)}: ${lot.quantity} units` });
  return lot;
}

function checkNewLot(
  line: ProductFileLine,
  lot: LotRecord,
  variant: VariantRecord,
  problemsBefore: number,
): void {
  const isUnread = line.problems.length > problemsBefore;
  if (lot.quantity === 0 && !isUnread)
    problem(line, "lot_quantity", "lot_quantity is missing: a lot comes with at least one unit.");
  if (lot.best_before === null && !isUnread)
    problem(line, "lot_best_before", "lot_best_before is missing: every lot has its day.");
  if (sameCode(lot.code, "unassigned"))
    problem(
      line,
      keyColumns.lot,
      "“unassigned” is what units without a known lot are called; give the printed code.",
    );
  if (variant.parts.length > 0)
    problem(line, keyColumns.lot, "A set has no lots of its own: they are its parts'.");
  else if (!variant.is_counted)
    problem(line, keyColumns.lot, "The stock of this variant isn't counted, so it has no lots.");
}

function sameCode(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
