import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFreePort } from "./free-port.ts";
import { PostgresServer } from "./postgres-server.ts";

let dataDir: string;
let server: PostgresServer | null = null;
beforeEach(() => {
  // a private folder, as a home is: root's Postgres runs as somebody who can't enter it
  dataDir = mkdtempSync(path.join(tmpdir(), "balance postgres "));
  mkdirSync(path.join(dataDir, "logs"));
});
afterEach(async () => {
  await server?.stop();
  if (server) rmSync(server.cluster, { recursive: true, force: true });
  server = null;
  rmSync(dataDir, { recursive: true, force: true });
});

async function newServer(password = "a password of the test"): Promise<PostgresServer> {
  server = new PostgresServer({ port: await findFreePort(), password, dataDir });
  return server;
}

async function countRows(running: PostgresServer): Promise<number> {
  const client = new pg.Client({ connectionString: running.databaseUrl("shop") });
  await client.connect();
  try {
    await client.query("create table if not exists note (text text)");
    await client.query("insert into note values ('kept')");
    const { rows } = await client.query<{ count: string }>("select count(*) as count from note");
    return Number(rows[0]!.count);
  } finally {
    await client.end();
  }
}

describe("the embedded Postgres", () => {
  it(
    "starts in a private folder with a space in its name, and keeps what it was told over a clean stop and a power cut",
    { timeout: 60_000 },
    async () => {
      chmodSync(dataDir, 0o700);
      const first = await newServer();
      await first.start();
      await first.ensureDatabase("shop");
      await first.ensureDatabase("shop");
      expect(await countRows(first)).toBe(1);
      await first.stop();
      expect(existsSync(path.join(first.cluster, "postmaster.pid"))).toBe(false);
      await first.start();
      expect(await countRows(first)).toBe(2);
      await first.crash();
      await first.start();
      expect(await countRows(first)).toBe(3);
    },
  );

  it("says that the data folder is damaged when the password does not fit", { timeout: 60_000 }, async () => {
    const first = await newServer();
    await first.start();
    await first.stop();
    const second = await newServer("another password of the test");
    await expect(second.start()).rejects.toThrow(/data folder is damaged.*npm run reset/);
  });

  it("quotes its log when the cluster is broken", { timeout: 60_000 }, async () => {
    const first = await newServer();
    await first.start();
    await first.stop();
    writeFileSync(path.join(first.cluster, "PG_VERSION"), "7\n");
    await expect(first.start()).rejects.toThrow(/did not start.*npm run reset/s);
    expect(readFileSync(path.join(dataDir, "logs", "postgres.log"), "utf8")).toContain("incompatible");
  });
});
