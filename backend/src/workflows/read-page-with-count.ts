import type { Knex } from "@medusajs/framework/mikro-orm/knex";

interface PageQuery {
  /** SQL that selects all entries, without an order. */
  found: string;
  /** By name; `limit` and `offset` are taken. */
  bindings: Record<string, Knex.Value>;
  /** SQL, by columns of `found`. */
  order: string;
  limit: number;
  offset: number;
}

/**
 * A page of a list and how long the whole list is, by one statement: also of a page after the last one, where a count
 * beside each row would have no row to stand on. Times come as ISO 8601 texts.
 */
export async function readPageWithCount<Entry>(
  database: Knex,
  { found, bindings, order, limit, offset }: PageQuery,
): Promise<{ entries: Entry[]; count: number }> {
  const { rows } = await database.raw<{ rows: [{ entries: Entry[]; count: number }] }>(
    `with found as (${found}), page as (select * from found order by ${order} limit :limit offset :offset)
     select (select count(*)::int from found) as count,
       coalesce((select jsonb_agg(to_jsonb(page) order by ${order}) from page), '[]') as entries`,
    { ...bindings, limit, offset },
  );
  return rows[0];
}
