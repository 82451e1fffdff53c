import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { byteOrderMark, csvLine } from "../../csv/csv-line";
import { allColumns, keyColumns, lotColumns, productColumns, variantColumns } from "./columns";
import { labelColumns } from "./label-columns";
import type { LotRecord, ProductRecord, VariantRecord } from "./product-record";
import { readProductPart } from "./read-product-records";

const productsAtOnce = 100;

/** The whole catalogue as a product file, a part at a time: what is held in memory does not grow with the shop. */
export async function* exportProductFile(database: Knex): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(allColumns);
  for (let after = ""; ;) {
    const part = await readProductPart(database, after, productsAtOnce);
    if (part.length === 0) return;
    yield part.flatMap(({ record }) => rowsOfProduct(record).map(csvLine)).join("");
    after = part.at(-1)!.id;
  }
}

/**
 * A row a lot that has units, or one for a variant without any. What is the product's stands in its first row, what is the
 * variant's in the variant's first.
 */
export function rowsOfProduct(product: ProductRecord): string[][] {
  return product.variants.flatMap((variant, index) => {
    const lots: (LotRecord | null)[] = variant.lots.filter(({ quantity }) => quantity > 0);
    return (lots.length > 0 ? lots : [null]).map((lot, number) =>
      rowOf(product, variant, lot, { ofProduct: index + number === 0, ofVariant: number === 0 }),
    );
  });
}

function rowOf(
  product: ProductRecord,
  variant: VariantRecord,
  lot: LotRecord | null,
  first: { ofProduct: boolean; ofVariant: boolean },
): string[] {
  const { label } = product;
  const cells = new Map([
    [keyColumns.product, product.handle],
    [keyColumns.variant, variant.sku],
    [keyColumns.lot, lot?.code ?? ""],
    ...(first.ofProduct ? productColumns.map(({ name, write }) => [name, write(product)] as const) : []),
    ...(first.ofProduct && label ? labelColumns.map(({ name, write }) => [name, write(label)] as const) : []),
    ...(first.ofVariant ? variantColumns.map(({ name, write }) => [name, write(variant)] as const) : []),
    ...(lot ? lotColumns.map(({ name, write }) => [name, write(lot)] as const) : []),
  ]);
  return allColumns.map((name) => cells.get(name) ?? "");
}
