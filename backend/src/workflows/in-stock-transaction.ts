import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

const waitForEngineSeconds = 30;

/**
 * A transaction that changes the stock of these inventory items. Against each other, our own are kept apart by locks on the
 * rows; against the engine, which reads a level, computes in memory and writes it back, only by the engine's own lock of the
 * items.
 */
export async function inStockTransaction<Result>(
  container: MedusaContainer,
  inventoryItemIds: string[],
  work: (transaction: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const locks = container.resolve(Modules.LOCKING);
  const items = [...new Set(inventoryItemIds)].sort();
  // one after the other and sorted, so that two orders of the same things never wait for each other crosswise: asked for
  // several at once, the engine's Redis locks are taken in any order, and both orders wait until their time is up
  const lockFrom = async (index: number): Promise<Result> => {
    const item = items[index];
    if (item === undefined) return await database.transaction(work);
    return await locks.execute([item], () => lockFrom(index + 1), { timeout: waitForEngineSeconds });
  };
  return await lockFrom(0);
}
