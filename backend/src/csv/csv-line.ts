import { guardedCell } from "./formula-guard";

/** What makes a spreadsheet read a file as UTF-8, "£" and "µg" in it. */
export const byteOrderMark = "\uFEFF";

/** One record of RFC 4180, every cell in quotes, so that commas, quotes and line breaks in it stay what they are. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${guardedCell(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
}
