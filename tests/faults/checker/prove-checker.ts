import pg from "pg";
import { type Books, readBooks } from "./books.ts";
import { findFaults } from "./find-faults.ts";
import { readLedger } from "./ledger.ts";
import { type HealthyOrder, plantedCorruptions } from "./planted-corruptions.ts";

/**
 * The checker's own test: on a healthy shop it finds nothing, and each corruption that is planted there it calls by its
 * name. The database's are planted in a transaction and rolled back, the ledger's in a copy. Gives what went wrong.
 */
export async function proveChecker(
  addresses: { databaseUrl: string; stripeSandboxUrl: string },
  orderId: string,
): Promise<{ proven: number; problems: string[] }> {
  const client = new pg.Client({ connectionString: addresses.databaseUrl });
  await client.connect();
  try {
    const ledger = await readLedger(addresses.stripeSandboxUrl);
    const books = await readBooks(client);
    const problems = findFaults(books, ledger).map(
      ({ name, detail }) => `found in a healthy shop: ${name} (${detail})`,
    );
    const healthy = healthyOrder(books, orderId);
    let proven = 0;
    for (const { what, name, sql, ledger: change } of plantedCorruptions) {
      const changed = structuredClone(ledger);
      change?.(changed, healthy);
      const found = findFaults(sql ? await spoiled(client, sql, orderId) : books, changed);
      if (found.some((finding) => finding.name === name)) proven += 1;
      else problems.push(`not named "${name}": ${what}`);
    }
    return { proven, problems };
  } finally {
    await client.end();
  }
}

/** The books as they are after `sql`, which is taken back. */
async function spoiled(client: pg.Client, sql: string, orderId: string): Promise<Books> {
  await client.query("begin");
  try {
    const { rowCount } = await client.query(sql, [orderId]);
    if (!rowCount) throw new Error(`This corruption changes nothing: ${sql}`);
    return await readBooks(client);
  } finally {
    await client.query("rollback");
  }
}

function healthyOrder({ settlements }: Books, orderId: string): HealthyOrder {
  const settlement = settlements.find(({ order_id }) => order_id === orderId);
  if (!settlement?.payment_intent_id) throw new Error(`Order ${orderId} has no payment to spoil.`);
  const { id, basket_id, payment_intent_id } = settlement;
  return { order_id: orderId, settlement_id: id, basket_id, payment_intent_id };
}
