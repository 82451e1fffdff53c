/** The admin's product file: a CSV of products with variants, prices, labels and lots, brought in and taken out. */

/** `refused`: nothing of the product is taken. */
export type ProductFileOutcome = "new" | "changed" | "same" | "refused";

export interface ProductFileChange {
  column: string;
  /** As cells, shortened where they are long. */
  from: string;
  to: string;
}

export interface ProductFileProblem {
  /** Null for what is no column's: a row with too few cells, or what the publish gate says. */
  column: string | null;
  message: string;
  /** Where it is mended: "the file, column label_seal", "Label, Ingredients". */
  where: string;
}

/** One row of the file; `line` as a spreadsheet counts, the header being 1. */
export interface ProductFileLine {
  line: number;
  handle: string;
  sku: string;
  outcome: ProductFileOutcome;
  changes: ProductFileChange[];
  problems: ProductFileProblem[];
  /** What staff should know though nothing is wrong. */
  notes: string[];
}

export interface ProductFileReport {
  counts: Record<ProductFileOutcome, number>;
  /** Every row but those that are the same and have nothing to say. */
  lines: ProductFileLine[];
}

/** `POST /admin/product-files/try` */
export interface TryProductFileRequest {
  csv: string;
}

/** `POST /admin/product-files`; the same key starts one run, however often it is sent. */
export interface StartProductFileRequest {
  key: string;
  file_name: string;
  csv: string;
}

export interface ProductFileRun {
  id: string;
  file_name: string;
  started_by: string;
  /** ISO 8601. */
  started_at: string;
  finished_at: string | null;
  /** Products of the file. */
  products: number;
  done: number;
  refused: number;
}

/** `GET /admin/product-files/:id` */
export interface ProductFileRunResponse {
  run: ProductFileRun;
  /** Rows of refused products, the first 500, and what the others changed is in the products. */
  refused: ProductFileLine[];
}

/** `GET /admin/product-files`: the newest twenty. */
export interface ProductFileRunsResponse {
  runs: ProductFileRun[];
}
