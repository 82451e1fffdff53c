/** The part of knex that this module uses; a transaction has it too. */
export interface Database {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: unknown[] }>;
}
