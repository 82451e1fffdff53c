/**
 * What a spreadsheet takes for the beginning of a formula, and would run when the file is opened (OWASP, "CSV injection"):
 * a name typed by a supplier or a buyer is not a command. Some spreadsheets pass over spaces before it.
 */
const begins = "=+\\-@\\t\\r\\n＝＋－＠";
const dangerous = new RegExp(`^[\\s']*[${begins}]`);
const guarded = new RegExp(`^'[\\s']*[${begins}]`);

/** The cell with an apostrophe before it where a spreadsheet would see a formula; `unguarded` takes exactly it away. */
export function guardedCell(cell: string): string {
  return dangerous.test(cell) ? `'${cell}` : cell;
}

/** What a guarded cell said. A cell that was typed without a guard stays as it is. */
export function unguardedCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
