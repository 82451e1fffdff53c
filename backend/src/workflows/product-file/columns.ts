import { netQuantityUnits, unitNames } from "@balance/compliance/pack-facts";
import {
  type CellKind,
  dayCell,
  listCell,
  numberCell,
  oneOfCell,
  optional,
  priceCell,
  requiredTextCell,
  textCell,
  wholeNumberCell,
  yesNoCell,
} from "./cell-kinds";
import { type Column, columnOf } from "./column";
import { labelColumns } from "./label-columns";
import { type LotRecord, productStatuses, type ProductRecord, type VariantRecord } from "./product-record";

const product = <Field extends keyof ProductRecord>(field: Field, kind: CellKind<ProductRecord[Field]>) =>
  columnOf<ProductRecord, Field>(`product_${field}`, field, kind);
const variant = <Field extends keyof VariantRecord>(
  name: string,
  field: Field,
  kind: CellKind<VariantRecord[Field]>,
) => columnOf<VariantRecord, Field>(`variant_${name}`, field, kind);
const lot = <Field extends keyof LotRecord>(field: Field, kind: CellKind<LotRecord[Field]>) =>
  columnOf<LotRecord, Field>(`lot_${field}`, field, kind);

/** "BAL-VTC-90 × 1; BAL-ZNC-90 × 1", in any order; an "x" is read as well. */
const partsCell: CellKind<VariantRecord["parts"]> = {
  write: (parts) => listCell.write(bySku(parts).map(({ sku, quantity }) => `${sku} × ${quantity}`)),
  read: (cell) => {
    const read = listCell.read(cell);
    if ("problem" in read) return read;
    const parts = read.value.map((item) => /^(.+?)(?:\s+[×x]\s*|×)(\d{1,4})$/.exec(item));
    if (parts.some((part) => part === null || Number(part[2]) === 0))
      return { problem: "must name each part as “SKU × 1”, parted by semicolons" };
    return { value: bySku(parts.map((part) => ({ sku: part![1]!.trim(), quantity: Number(part![2]) }))) };
  },
};

function bySku(parts: VariantRecord["parts"]): VariantRecord["parts"] {
  return parts.toSorted((a, b) => (a.sku < b.sku ? -1 : Number(a.sku > b.sku)));
}

const sortedListCell: CellKind<string[]> = {
  write: (items) => listCell.write([...new Set(items)].toSorted()),
  read: (cell) => {
    const read = listCell.read(cell);
    return "problem" in read ? read : { value: [...new Set(read.value)].toSorted() };
  },
};

/** Names the product and the variant of a row, and the lot where there is one. */
export const keyColumns = { product: "product_handle", variant: "variant_sku", lot: "lot_code" } as const;

export const productColumns: readonly Column<ProductRecord>[] = [
  product("title", requiredTextCell),
  product("subtitle", optional(textCell)),
  product("description", optional(textCell)),
  product("status", oneOfCell(productStatuses)),
  product("kind", optional(requiredTextCell)),
  product("categories", sortedListCell),
];

export const variantColumns: readonly Column<VariantRecord>[] = [
  variant("title", "title", requiredTextCell),
  variant("price", "price_pence", optional(priceCell)),
  variant("weight_g", "weight_g", optional(numberCell)),
  variant("length_mm", "length_mm", optional(numberCell)),
  variant("width_mm", "width_mm", optional(numberCell)),
  variant("height_mm", "height_mm", optional(numberCell)),
  variant("net_quantity", "net_quantity", optional(numberCell)),
  variant("net_quantity_unit", "net_quantity_unit", optional(oneOfCell<string>(netQuantityUnits))),
  variant("unit_count", "unit_count", optional(wholeNumberCell)),
  variant("unit_name", "unit_name", optional(oneOfCell<string>(unitNames))),
  variant("min_remaining_days", "min_remaining_shelf_life_days", optional(wholeNumberCell)),
  variant("is_counted", "is_counted", yesNoCell),
  variant("parts", "parts", partsCell),
];

export const lotColumns: readonly Column<LotRecord>[] = [
  lot("best_before", optional(dayCell)),
  lot("quantity", wholeNumberCell),
  lot("supplier", optional(textCell)),
  lot("invoice_reference", optional(textCell)),
  lot("received_on", optional(dayCell)),
];

/** In the order of the file. */
export const allColumns: readonly string[] = [
  keyColumns.product,
  ...productColumns.map(({ name }) => name),
  keyColumns.variant,
  ...variantColumns.map(({ name }) => name),
  keyColumns.lot,
  ...lotColumns.map(({ name }) => name),
  ...labelColumns.map(({ name }) => name),
];
