/**
 * The sandbox's memory: one map a table, rows never changed in place (so that an event may keep the row it was made of).
 * Handlers run without a pause between the first `put` and `commit`, which makes each request atomic.
 */
import { Journal, type Change } from "./journal.ts";
import type { Tables } from "./tables.ts";

export type TableName = keyof Tables;

const TABLE_NAMES: Record<TableName, true> = {
  customers: true,
  payment_methods: true,
  cards: true,
  payment_intents: true,
  setup_intents: true,
  charges: true,
  refunds: true,
  disputes: true,
  balance_transactions: true,
  events: true,
  deliveries: true,
  kept_answers: true,
  challenges: true,
  faults: true,
  scheduled_actions: true,
  clock: true,
};

export class Store {
  readonly #tables = new Map<string, Map<string, { id: string }>>();
  readonly #journal: Journal;
  #pending: Change[] = [];

  /** Reads what the journal holds. @param keep says which rows are still wanted; the rest is forgotten. */
  constructor(
    journalPath: string,
    keep: <T extends TableName>(table: T, row: Tables[T]) => boolean = () => true,
  ) {
    for (const name of Object.keys(TABLE_NAMES)) this.#tables.set(name, new Map());
    this.#journal = new Journal(journalPath);
    for (const commit of this.#journal.replay()) {
      for (const [table, id, row] of commit) {
        if (row === null) this.#tables.get(table)?.delete(id);
        else this.#tables.get(table)?.set(id, row as { id: string });
      }
    }
    for (const [table, rows] of this.#tables) {
      for (const row of rows.values()) if (!keep(table as TableName, row as never)) rows.delete(row.id);
    }
    this.#journal.compact(this.#everything());
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    return this.#rows(table).get(id);
  }

  /** Rows in the order they were first put. */
  all<T extends TableName>(table: T): IterableIterator<Tables[T]> {
    return this.#rows(table).values();
  }

  count(table: TableName): number {
    return this.#rows(table).size;
  }

  /** @returns the row, to go on with. */
  put<T extends TableName>(table: T, row: Tables[T]): Tables[T] {
    this.#rows(table).set(row.id, row);
    this.#pending.push([table, row.id, row]);
    return row;
  }

  remove(table: TableName, id: string): void {
    if (this.#rows(table).delete(id)) this.#pending.push([table, id, null]);
  }

  /** Writes all changes since the last commit as one line. */
  commit(): void {
    if (this.#pending.length === 0) return;
    this.#journal.append(this.#pending);
    this.#pending = [];
  }

  /** Forgets everything, on disk too. */
  clear(): void {
    for (const rows of this.#tables.values()) rows.clear();
    this.#pending = [];
    this.#journal.compact([]);
  }

  close(): void {
    this.commit();
    this.#journal.close();
  }

  *#everything(): Generator<Change> {
    for (const [table, rows] of this.#tables) for (const row of rows.values()) yield [table, row.id, row];
  }

  #rows<T extends TableName>(table: T): Map<string, Tables[T]> {
    return this.#tables.get(table) as Map<string, Tables[T]>;
  }
}
