import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { type PostgresAccount, clusterDir, postgresAccount, postgresHome } from "./postgres-binaries.ts";
import { StartFailure } from "./start-failure.ts";

/**
 * A real Postgres from the npm binaries. The package's own driver can't take the binaries or the data from another folder,
 * which root in a private home needs, and leaves an orphan when its parent is killed; hence these lines of ours.
 */
export class PostgresServer {
  readonly #port: number;
  readonly #password: string;
  readonly #logFile: string;
  readonly #account: PostgresAccount | null;
  readonly #home: string;
  readonly cluster: string;
  #keeper: ChildProcess | null = null;
  onUnexpectedExit: (sentence: string) => void = () => {};

  constructor(options: { port: number; password: string; dataDir: string }) {
    this.#port = options.port;
    this.#password = options.password;
    this.#logFile = path.join(options.dataDir, "logs", "postgres.log");
    this.#account = postgresAccount();
    this.#home = postgresHome(this.#account);
    this.cluster = clusterDir(options.dataDir, this.#account);
  }

  /** The literal name `localhost`: the engine turns TLS on for anything else. */
  databaseUrl(database: string): string {
    return `postgres://postgres:${this.#password}@localhost:${this.#port}/${database}`;
  }

  /** Makes the cluster when there is none, ends a server that a crash left behind on it, starts, and waits for connections. */
  async start(): Promise<void> {
    if (!existsSync(path.join(this.cluster, "PG_VERSION"))) this.#initialise();
    await this.#endLeftover();
    const log = openSync(this.#logFile, "a");
    const keeper = spawn(
      process.execPath,
      [
        path.join(import.meta.dirname, "keep-postgres.ts"),
        JSON.stringify({
          binary: path.join(this.#home, "bin/postgres"),
          libraries: path.join(this.#home, "lib"),
          args: [
            "-D",
            this.cluster,
            "-p",
            String(this.#port),
            "-c",
            "listen_addresses=localhost",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=200",
          ],
          account: this.#account,
        }),
      ],
      { stdio: ["ignore", log, log, "ipc"], detached: true },
    );
    closeSync(log);
    this.#keeper = keeper;
    let ended = false;
    keeper.on("exit", () => {
      ended = true;
      const unexpected = this.#keeper === keeper;
      if (unexpected) {
        this.#keeper = null;
        this.onUnexpectedExit(`Postgres ended. The end of ${this.#logFile}:\n${this.#logEnd()}`);
      }
    });
    const until = Date.now() + 60_000;
    while (!ended && Date.now() < until) {
      const answer = await this.#tryConnect();
      if (answer === "yes") return;
      if (answer === "wrong password") {
        throw new StartFailure(
          `The database in ${this.cluster} does not know the password in secrets.json: the data folder is damaged. Run "npm run reset" to begin with an empty shop.`,
        );
      }
      await delay(100);
    }
    throw new StartFailure(
      `Postgres did not start on ${this.cluster}. The end of ${this.#logFile}:\n${this.#logEnd()}\n` +
        'If the data folder is damaged, "npm run reset" begins with an empty shop.',
    );
  }

  /** Fast shutdown: connections end, everything is on disk. */
  async stop(): Promise<void> {
    const keeper = this.#keeper;
    this.#keeper = null;
    if (!keeper || keeper.exitCode !== null || keeper.signalCode !== null) return;
    const exited = once(keeper, "exit");
    keeper.kill("SIGTERM");
    await exited;
  }

  /** kill -9 of the whole server, as a power cut would end it; for the fault tests. */
  async crash(): Promise<void> {
    const keeper = this.#keeper;
    const postmaster = this.#postmaster();
    this.#keeper = null;
    if (!keeper) return;
    const exited = once(keeper, "exit");
    if (postmaster) process.kill(postmaster, "SIGKILL");
    await exited;
  }

  /** Creates the database unless it exists. */
  async ensureDatabase(name: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl("postgres") });
    await client.connect();
    try {
      const found = await client.query("select 1 from pg_database where datname = $1", [name]);
      if (!found.rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
    } finally {
      await client.end();
    }
  }

  #initialise(): void {
    const parent = path.dirname(this.cluster);
    mkdirSync(parent, { recursive: true });
    // what an initialisation that was cut off left behind is worth nothing: PG_VERSION is missing
    rmSync(this.cluster, { recursive: true, force: true });
    mkdirSync(this.cluster, { mode: 0o700 });
    const passwordFile = `${this.cluster}.password`;
    writeFileSync(passwordFile, this.#password, { mode: 0o600 });
    if (this.#account) {
      chownSync(this.cluster, this.#account.uid, this.#account.gid);
      chownSync(passwordFile, this.#account.uid, this.#account.gid);
    }
    try {
      const result = spawnSync(
        path.join(this.#home, "bin/initdb"),
        [
          "-D",
          this.cluster,
          "-U",
          "postgres",
          `--pwfile=${passwordFile}`,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C",
        ],
        {
          encoding: "utf8",
          cwd: "/",
          env: {
            PATH: process.env.PATH,
            LC_ALL: "C",
            TZ: "UTC",
            LD_LIBRARY_PATH: path.join(this.#home, "lib"),
          },
          ...(this.#account ?? {}),
        },
      );
      if (result.error || result.status !== 0) {
        rmSync(this.cluster, { recursive: true, force: true });
        throw new StartFailure(
          `Postgres could not make its data folder ${this.cluster}: ${result.error?.message ?? result.stderr.trim()}`,
          {
            cause: result.error,
          },
        );
      }
      chmodSync(this.cluster, 0o700);
    } finally {
      rmSync(passwordFile, { force: true });
    }
  }

  #postmaster(): number | null {
    const file = path.join(this.cluster, "postmaster.pid");
    if (!existsSync(file)) return null;
    const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
    return isServing(pid, this.cluster) ? pid : null;
  }

  async #endLeftover(): Promise<void> {
    const pid = this.#postmaster();
    if (!pid) return;
    process.kill(pid, "SIGINT");
    for (let i = 0; i < 150; i++) {
      if (!isServing(pid, this.cluster)) return;
      await delay(100);
    }
    throw new StartFailure(
      `A Postgres of an earlier start (process ${pid}) still holds ${this.cluster} and does not end: end it, then start again.`,
    );
  }

  async #tryConnect(): Promise<"yes" | "not yet" | "wrong password"> {
    const client = new pg.Client({
      connectionString: this.databaseUrl("postgres"),
      connectionTimeoutMillis: 2000,
    });
    try {
      await client.connect();
      await client.query("select 1");
      return "yes";
    } catch (error) {
      return (error as { code?: string }).code === "28P01" ? "wrong password" : "not yet";
    } finally {
      await client.end().catch(() => undefined); // a client that never connected has nothing to end
    }
  }

  #logEnd(): string {
    return readFileSync(this.#logFile, "utf8").trimEnd().split("\n").slice(-15).join("\n");
  }
}

/** True when `pid` lives and was started on this cluster: a process id alone may have gone to somebody else. */
function isServing(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
    return (
      process.platform !== "linux" ||
      readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(cluster)
    );
  } catch {
    return false; // ended, which is the question
  }
}
