import type { ProductFileLine, ProductFileRun } from "@balance/contracts/product-file";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

const runsShown = 20;
const linesShown = 500;

/** The newest runs, or the one. */
export async function readProductFileRuns(
  database: Knex,
  id: string | null = null,
): Promise<ProductFileRun[]> {
  const { rows } = await database.raw<{ rows: ProductFileRun[] }>(
    `select run.id, run.file_name, run.actor_name as started_by, run.created_at as started_at, run.finished_at,
       items.products, items.done, items.refused
     from product_file_run run cross join lateral (
       select count(*)::int as products, count(*) filter (where state = 'done')::int as done,
         count(*) filter (where state = 'refused')::int as refused
       from product_file_item where run_id = run.id) items
     where run.deleted_at is null and (?::text is null or run.id = ?)
     order by run.created_at desc, run.id limit ?`,
    [id, id, runsShown],
  );
  return rows;
}

/** Rows of products that a run refused, with the reasons, in the order of the file. */
export async function readRefusedLines(database: Knex, runId: string): Promise<ProductFileLine[]> {
  const { rows } = await database.raw<{ rows: { line: ProductFileLine }[] }>(
    `select line from product_file_item item, jsonb_array_elements(item.lines) line
     where item.run_id = ? and item.state = 'refused' order by (line ->> 'line')::int limit ?`,
    [runId, linesShown],
  );
  return rows.map(({ line }) => line);
}
