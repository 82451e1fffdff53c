import { guardedCell } from "./formula-guard";

/** What makes a spreadsheet read a file as UTF-8, "£" and "µg" in it. */
export const byteOrderMark = "\uFEFF";

/** One record of RFC 4180, its line break with it. Texts stay what they are, whatever is in them, and none runs as a formula. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = guardedCell(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
