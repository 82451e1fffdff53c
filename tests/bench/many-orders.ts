import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export interface ManyOrders {
  orderIds: string[];
  lotId: string;
}

type Row = Record<string, unknown>;

/** The tables of an order in the engine, and those of its parcel, each with how its rows hang on the order. */
const tables = [
  ["order_address", `id in (select shipping_address_id from "order" where id = $1)`],
  ["order", `id = $1`],
  ["order_summary", `order_id = $1`],
  ["order_line_item", `id in (select item_id from order_item where order_id = $1)`],
  ["order_item", `order_id = $1`],
  ["order_line_item_tax_line", `item_id in (select item_id from order_item where order_id = $1)`],
  ["order_line_item_adjustment", `item_id in (select item_id from order_item where order_id = $1)`],
  ["order_shipping_method", `id in (select shipping_method_id from order_shipping where order_id = $1)`],
  ["order_shipping", `order_id = $1`],
  [
    "order_shipping_method_tax_line",
    `shipping_method_id in (select shipping_method_id from order_shipping where order_id = $1)`,
  ],
  [
    "order_shipping_method_adjustment",
    `shipping_method_id in (select shipping_method_id from order_shipping where order_id = $1)`,
  ],
  ["parcel", `order_id = $1`],
  ["parcel_line", `order_id = $1`],
  ["parcel_lot", `order_id = $1`],
] as const;

/** Numbers far from those that the shop gives itself. */
const firstNumber = 1_000_000;

/**
 * Copies of one real order that a parcel has left for, written by COPY: the same rows in the same tables, with ids, numbers,
 * days and people of their own. The ledger is not written: this is for reading whom a lot reached. Triggers are off while it
 * runs, because the one on parcels counts each line anew, so it needs a superuser.
 */
export async function makeManyOrders(
  client: pg.Client,
  realOrderId: string,
  count: number,
): Promise<ManyOrders> {
  const templates = new Map<string, Row[]>();
  for (const [table, condition] of tables) {
    const { rows } = await client.query<{ row: Row }>(
      `select to_jsonb(t) as row from "${table}" t where ${condition}`,
      [realOrderId],
    );
    templates.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  const ids = [...new Set([...templates.values()].flat().map(({ id }) => String(id)))];
  const lotId = String(templates.get("parcel_lot")![0]!.lot_id);
  const copies = Array.from({ length: count }, (_, index) => ({
    index,
    ids: new Map(ids.map((id) => [id, `${id.split("_")[0]}_copy_${randomUUID().replaceAll("-", "")}`])),
  }));
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  for (const [table] of tables) {
    const rows = templates.get(table)!;
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) continue;
    const names = columns.map((column) => `"${column}"`).join(", ");
    await pipeline(
      Readable.from(linesOf(table, rows, columns, copies)),
      client.query(copyFrom(`copy "${table}" (${names}) from stdin`)),
    );
  }
  await client.query("commit");
  // what autovacuum would have done by the time that there are so many
  for (const [table] of tables) await client.query(`analyze "${table}"`);
  return { orderIds: copies.map((copy) => copy.ids.get(realOrderId)!), lotId };
}

function* linesOf(
  table: string,
  rows: Row[],
  columns: string[],
  copies: { index: number; ids: Map<string, string> }[],
): Generator<string> {
  for (const { index, ids } of copies)
    for (const row of rows)
      yield `${columns.map((column) => cell(valueIn(table, column, row[column], index, ids))).join("\t")}\n`;
}

/** Ids are the copy's own, people and numbers its own too; whatever else stands as it is. */
function valueIn(
  table: string,
  column: string,
  value: unknown,
  index: number,
  ids: Map<string, string>,
): unknown {
  if (typeof value === "string" && ids.has(value)) return ids.get(value);
  if (table === "order" && column === "display_id") return firstNumber + index;
  if (table === "order" && column === "custom_display_id") return `B-${firstNumber + index}`;
  if (table === "order" && column === "email") return `buyer.${index}@example.com`;
  if (table === "order" && column === "created_at")
    return new Date(Date.parse(value as string) - (index % 300) * 86_400_000).toISOString();
  if (table === "order_address" && column === "last_name") return `Buyer ${index}`;
  if (table === "parcel" && (column === "key" || column === "fulfillment_id"))
    return typeof value === "string" ? `${value}_${index}` : value;
  return value;
}

/** A value in COPY's text format. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}
