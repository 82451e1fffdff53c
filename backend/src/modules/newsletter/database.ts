/** The part of knex, and of its transactions, that the newsletter uses. */
export interface Database {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: unknown[] }>;
}

export async function readRows<Row>(
  database: Database,
  sql: string,
  bindings: unknown[] = [],
): Promise<Row[]> {
  return (await database.raw(sql, bindings)).rows as Row[];
}
