import type { MedusaContainer } from "@medusajs/framework/types";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type { PlacementRow } from "../../modules/settlement/placement-log";
import type SettlementModuleService from "../../modules/settlement/service";
import { countPromotionUses } from "./count-promotion-uses";
import type { HeldSettlement } from "./hold-settlement";
import { inStockTransaction } from "../in-stock-transaction";
import type { CartForOrder } from "./read-cart-for-order";
import { reserveStock } from "./reserve-stock";

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
  const items = log.plan.reservations.map(({ inventory_item_id }) => inventory_item_id);
  return await inStockTransaction(container, items, async (transaction) => {
    const reserved = await placements.move(log, held.lease, "reserved", transaction);
    await reserveStock(transaction, order.sales_channel_id!, log.plan.reservations);
    await countPromotionUses(transaction, log.plan.promotion_uses, {
      customer_id: order.customer_id,
      customer_email: order.email,
    });
    return reserved;
  });
}
