import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { runPrepared } from "../run-prepared";

/** Tables and their new rows. A column that no row of its table names gets its default. */
export type NewRows = readonly (readonly [table: string, rows: readonly object[]])[];

/**
 * Writes rows of the engine's tables in one statement, all or none. The engine's modules write a table at a time and read
 * everything back, at a millisecond or two of the one JavaScript thread each; the tests compare the rows with theirs.
 */
export async function insertRows(database: Knex, tables: NewRows): Promise<void> {
  const filled = tables.filter(([, rows]) => rows.length > 0);
  const parts = filled.map(([table, rows], index) => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
      .map((column) => `"${column}"`)
      .join(", ");
    return `part_${index} as (insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", ?::jsonb))`;
  });
  await runPrepared(
    database,
    `with ${parts.join(", ")} select 1`,
    filled.map(([, rows]) => JSON.stringify(rows)),
  );
}

/** The exact twin that the engine keeps beside each amount and quantity ("raw_amount"). */
export function exactly(value: BigNumberInput | null | undefined): { value: string; precision: 20 } | null {
  return value === null || value === undefined
    ? null
    : { value: MathBN.convert(value).toString(), precision: 20 };
}

/** A row without what lies in tables of its own. */
export function without<Row extends object, Key extends keyof Row>(
  row: Row,
  keys: readonly Key[],
): Omit<Row, Key> {
  const rest = { ...row };
  for (const key of keys) delete rest[key];
  return rest;
}
