import type { ProductFileLine } from "@balance/contracts/product-file";

/** Says that something is wrong; `where` is the column unless it is mended elsewhere. */
export function problem(line: ProductFileLine, column: string | null, message: string, where?: string): void {
  const inFile = column ? `the file, row ${line.line}, column ${column}` : `the file, row ${line.line}`;
  line.problems.push({ column, message, where: where ?? inFile });
}
