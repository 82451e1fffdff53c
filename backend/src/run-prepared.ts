import { randomUUID } from "node:crypto";

/** In the order of the `?` of a statement, or by the names after its `:`. */
export type Bindings = readonly unknown[] | Readonly<Record<string, unknown>>;

/** The part of knex, and of its transactions, that this needs. */
interface Database {
  raw(
    sql: string,
    bindings: Bindings,
  ): { options(options: { name: string }): PromiseLike<{ rows: unknown[] }> };
  isTransaction?: boolean;
}

/** By their text. Forgotten together, so that every statement is prepared anew, under another name. */
const names = new Map<string, string>();

/**
 * Runs a statement that each connection parses and plans once: for those of a purchase, parsing and planning costs the
 * database two to five times as much as running. `sql` is the same text whatever is asked, so it has no `??`.
 *
 * After a migration that changed what a "*" means, Postgres refuses what was prepared before: it is prepared anew and run
 * again. A transaction it has ended by then, so there this throws as always, and whoever tries again gets through.
 */
export async function runPrepared<Row>(
  database: object,
  sql: string,
  bindings: Bindings,
): Promise<{ rows: Row[] }> {
  // the cast: modules know no more of knex than that it runs SQL
  const knex = database as Database;
  const run = async () => (await knex.raw(sql, bindings).options({ name: nameOf(sql) })) as { rows: Row[] };
  try {
    return await run();
  } catch (error) {
    if (!isOutdated(error)) throw error;
    names.clear();
    if (knex.isTransaction) throw error;
    return await run();
  }
}

function nameOf(sql: string): string {
  const name = names.get(sql) ?? randomUUID();
  names.set(sql, name);
  return name;
}

/** Postgres: "cached plan must not change result type" (feature_not_supported). */
function isOutdated(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "0A000" &&
    error.message.includes("cached plan")
  );
}
