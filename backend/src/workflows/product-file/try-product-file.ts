import type { ProductFileReport } from "@balance/contracts/product-file";
import type { MedusaContainer } from "@medusajs/framework/types";
import { setImmediate as othersFirst } from "node:timers/promises";
import { planProducts } from "./plan-products";
import { readProductFile, skuOf } from "./read-product-file";

const productsAtOnce = 50;

export type TryOutcome = { ok: true; report: ProductFileReport } | { ok: false; message: string };

/** Says row by row what a file would change and what is wrong with it, and changes nothing. */
export async function tryProductFile(container: MedusaContainer, csv: string): Promise<TryOutcome> {
  const file = readProductFile(csv);
  if (!file.ok) return file;
  const report: ProductFileReport = { counts: { new: 0, changed: 0, same: 0, refused: 0 }, lines: [] };
  const skus = file.products.flatMap(({ rows }) => rows.map(skuOf));
  for (let start = 0; start < file.products.length; start += productsAtOnce) {
    const part = file.products.slice(start, start + productsAtOnce);
    for (const { plan } of await planProducts(container, part, skus)) {
      for (const line of plan.lines) {
        report.counts[line.outcome] += 1;
        if (line.outcome !== "same" || line.notes.length > 0) report.lines.push(line);
      }
    }
    // a large file is not all that this thread has to do
    await othersFirst();
  }
  report.lines.sort((a, b) => a.line - b.line);
  return { ok: true, report };
}
