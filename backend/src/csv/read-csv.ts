import { parse } from "csv-parse/sync";
import { delimiterOf } from "./delimiter-of";
import { unguardedCell } from "./formula-guard";

/** A record below the header. */
export interface CsvRow {
  /** Counted as a spreadsheet counts: the header is 1, and a record with line breaks in it is one row. */
  line: number;
  /** By column. */
  cells: ReadonlyMap<string, string>;
  /** What is wrong with the row as such; null when nothing is. */
  problem: string | null;
}

export type CsvFile = { ok: true; columns: string[]; rows: CsvRow[] } | { ok: false; message: string };

export interface CsvDemands {
  known: readonly string[];
  needed: readonly string[];
  mostRows: number;
}

/** Reads a file whose first row names its columns, in any order. Throws nothing for bad input. */
export function readCsv(csv: string, { known, needed, mostRows }: CsvDemands): CsvFile {
  const refuse = (message: string) => ({ ok: false as const, message });
  if (csv.includes("\uFFFD"))
    return refuse(
      "Some letters can't be read. Save the file as “CSV UTF-8 (comma delimited)” and try again.",
    );
  let records: string[][];
  try {
    records = parse(csv, { bom: true, delimiter: delimiterOf(csv), relax_column_count: true });
  } catch (error) {
    return refuse(`This file can't be read as CSV: ${(error as Error).message}`);
  }
  const [header = [], ...body] = records;
  const columns = header.map((name) => unguardedCell(name).trim().toLowerCase());
  const named = (names: string[]) => [...new Set(names)].map((name) => `“${name}”`).join(", ");
  const unknown = columns.filter((name) => !known.includes(name));
  if (unknown.length > 0) return refuse(`There are no such columns: ${named(unknown)}. Mend the first row.`);
  const twice = columns.filter((name, index) => columns.indexOf(name) !== index);
  if (twice.length > 0) return refuse(`The first row names ${named(twice)} more than once.`);
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) return refuse(`The first row must name these columns too: ${named(missing)}.`);
  const rows = body.flatMap((record, index) => {
    // an empty row, which spreadsheets leave at the end
    if (record.every((cell) => cell.trim() === "")) return [];
    return [rowOf(columns, record, index + 2)];
  });
  if (rows.length === 0) return refuse("The file holds no rows below its header.");
  if (rows.length > mostRows)
    return refuse(`${rows.length} rows are too many at once: split the file into ${mostRows} each.`);
  return { ok: true, columns, rows };
}

function rowOf(columns: string[], record: string[], line: number): CsvRow {
  const cells = new Map(columns.map((name, index) => [name, unguardedCell(record[index] ?? "")]));
  const problem =
    record.length === columns.length
      ? null
      : `This row has ${record.length} cells and the first row ${columns.length}. A quote or a comma is missing or too many.`;
  return { line, cells, problem };
}
