import pg from "pg";
import { readBooks } from "./books.ts";
import { type Finding, findFaults } from "./find-faults.ts";
import { readLedger } from "./ledger.ts";

/**
 * The independent checker: the shop's books by SQL against the sandbox's ledger by HTTP. It shares no code with the back
 * end. Ask it once everything has come to rest. Throws when either can't be read.
 */
export async function checkShop(
  { databaseUrl, stripeSandboxUrl }: { databaseUrl: string; stripeSandboxUrl: string },
  shown?: ReadonlyMap<string, number>,
): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return findFaults(await readBooks(client), await readLedger(stripeSandboxUrl), shown);
  } finally {
    await client.end();
  }
}
