import pg from "pg";
import { type WriteBoundary, boundaries } from "./boundaries.ts";

/** Any number that no one else takes advisory locks with. */
const lockSpace = 8142;

/**
 * Gates in the database, one at each write of a purchase: a trigger takes a shared advisory lock, which costs nothing
 * until the harness holds that lock itself. Then every worker that comes to this write, or to the commit that makes it
 * last, stands still in it, its row written but not committed, and the back end can be killed exactly there.
 */
export class WriteGates {
  readonly #databaseUrl: string;
  #holder: pg.Client | null = null;

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  /** Plants them all; safe to repeat. */
  async plant(): Promise<void> {
    await this.#withClient(async (client) => {
      await client.query(`
        create schema if not exists faults;
        create or replace function faults.gate() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock_shared(${lockSpace}, tg_argv[0]::int);
          return null;
        end $$`);
      for (const [number, boundary] of boundaries.entries()) {
        if (boundary.at !== "database") continue;
        const { event, table, when, isCommit } = boundary;
        await client.query(`
          drop trigger if exists fault_gate_${number} on ${table};
          create ${isCommit ? "constraint " : ""}trigger fault_gate_${number} after ${event} on ${table}
          ${isCommit ? "deferrable initially deferred" : ""} for each row ${when ? `when (${when})` : ""}
          execute function faults.gate('${number}')`);
      }
    });
  }

  /** Shuts the gate: from now on workers stop at it. */
  async shut(boundary: WriteBoundary): Promise<void> {
    this.#holder = new pg.Client({ connectionString: this.#databaseUrl });
    await this.#holder.connect();
    await this.#holder.query("select pg_advisory_lock($1, $2)", [lockSpace, boundaries.indexOf(boundary)]);
  }

  /** The database's processes that stand at the gate now. */
  async waiting(boundary: WriteBoundary): Promise<number[]> {
    const { rows } = await this.#holder!.query<{ pid: number }>(
      "select pid from pg_locks where locktype = 'advisory' and classid = $1 and objid = $2 and not granted",
      [lockSpace, boundaries.indexOf(boundary)],
    );
    return rows.map(({ pid }) => pid);
  }

  /** Ends what stands at the gate: its writes never happened. Resolves when they are gone. */
  async endWaiting(boundary: WriteBoundary): Promise<void> {
    for (;;) {
      const pids = await this.waiting(boundary);
      if (pids.length === 0) return;
      await this.#holder!.query("select pg_terminate_backend(pid, 1000) from unnest($1::int[]) pid", [pids]);
    }
  }

  /** Lets everybody through: writes that stood at the gate are committed if they were whole, though nobody hears of it. */
  async open(): Promise<void> {
    await this.#holder?.end();
    this.#holder = null;
  }

  async #withClient(work: (client: pg.Client) => Promise<void>): Promise<void> {
    const client = new pg.Client({ connectionString: this.#databaseUrl });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }
}
