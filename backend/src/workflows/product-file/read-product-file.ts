import { type CsvRow, readCsv } from "../../csv/read-csv";
import { allColumns, keyColumns } from "./columns";

export const mostRows = 5_000;

/** The rows of one product, plain JSON so that a run keeps them in the database until they are in. */
export interface FileProduct {
  handle: string;
  rows: FileRow[];
}

export interface FileRow {
  line: number;
  cells: Record<string, string>;
  problem: string | null;
}

/** Of the row's variant; "" where it names none. */
export function skuOf({ cells }: FileRow): string {
  return (cells[keyColumns.variant] ?? "").trim();
}

export type ProductFile = { ok: true; products: FileProduct[] } | { ok: false; message: string };

/** Reads a product file and puts the rows of each product together, wherever they stand. Throws nothing for bad input. */
export function readProductFile(csv: string): ProductFile {
  const file = readCsv(csv, {
    known: allColumns,
    needed: [keyColumns.product, keyColumns.variant],
    mostRows,
  });
  if (!file.ok) return file;
  const products = new Map<string, FileProduct>();
  for (const row of file.rows) {
    const handle = (row.cells.get(keyColumns.product) ?? "").trim();
    // a row that names no product is nobody else's
    const key = handle || `row ${row.line}`;
    const product = products.get(key) ?? { handle, rows: [] };
    products.set(key, product);
    product.rows.push(fileRow(row));
  }
  markSharedSkus([...products.values()]);
  return { ok: true, products: [...products.values()] };
}

function fileRow({ line, cells, problem }: CsvRow): FileRow {
  return { line, cells: Object.fromEntries(cells), problem };
}

/** A SKU is one thing on one shelf. */
function markSharedSkus(products: FileProduct[]): void {
  const firstLine = new Map<string, { product: FileProduct; line: number }>();
  for (const product of products)
    for (const row of product.rows) {
      const sku = skuOf(row).toLowerCase();
      const first = firstLine.get(sku);
      if (sku === "" || !first) firstLine.set(sku, { product, line: row.line });
      else if (first.product !== product)
        row.problem ??= `The SKU is another product's in row ${first.line}.`;
    }
}
