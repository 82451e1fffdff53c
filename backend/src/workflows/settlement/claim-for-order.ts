import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type { PlacementRow } from "../../modules/settlement/placement-log";
import type { PlacementPlan } from "../../modules/settlement/placement-plan";
import type SettlementModuleService from "../../modules/settlement/service";
import { countPromotionUses } from "./count-promotion-uses";
import type { HeldSettlement } from "./hold-settlement";
import type { CartForOrder } from "./read-cart-for-order";
import { reserveStock } from "./reserve-stock";

const waitForEngineSeconds = 30;

/**
 * Takes what others want too, stock and uses of codes, in one transaction with the log's word `reserved`: first of all
 * steps, so that a buyer who came too late costs nothing but this. Throws an OutOfStockError or a UsedUpError, with nothing
 * taken.
 */
export async function claimForOrder(
  container: MedusaContainer,
  held: HeldSettlement,
  log: PlacementRow,
  { order }: CartForOrder,
): Promise<PlacementRow> {
  const { placements } = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  return await inStockTransaction(container, log.plan, async (transaction) => {
    const reserved = await placements.move(log, held.lease, "reserved", transaction);
    await reserveStock(transaction, order.sales_channel_id!, log.plan.reservations);
    await countPromotionUses(transaction, log.plan.promotion_uses, {
      customer_id: order.customer_id,
      customer_email: order.email,
    });
    return reserved;
  });
}

/**
 * A transaction that changes stock. Against each other, our own are kept apart by locks on the rows; against the engine,
 * which reads a level, computes in memory and writes it back, only by the engine's own lock of the inventory items.
 */
export async function inStockTransaction<Result>(
  container: MedusaContainer,
  plan: PlacementPlan,
  work: (transaction: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const locks = container.resolve(Modules.LOCKING);
  const items = [...new Set(plan.reservations.map(({ inventory_item_id }) => inventory_item_id))].sort();
  // one after the other and sorted, so that two orders of the same things never wait for each other crosswise: asked for
  // several at once, the engine's Redis locks are taken in any order, and both orders wait until their time is up
  const lockFrom = async (index: number): Promise<Result> => {
    const item = items[index];
    if (item === undefined) return await database.transaction(work);
    return await locks.execute([item], () => lockFrom(index + 1), { timeout: waitForEngineSeconds });
  };
  return await lockFrom(0);
}
