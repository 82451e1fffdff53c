import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type { PlacementRow } from "../../modules/settlement/placement-log";
import type SettlementModuleService from "../../modules/settlement/service";
import type { HeldSettlement } from "./hold-settlement";
import { inStockTransaction } from "../in-stock-transaction";
import { unlinkOrder } from "./link-order";
import { unreserveStock } from "./reserve-stock";
import { uncountUsesOf } from "./uncount-uses-of";

/**
 * Takes a placement back whose order was never verified, by the ids of its log, so that the cart can be placed afresh or
 * given up. By deleting, as the engine's own completion undoes itself: nobody has seen this order. The log says so first;
 * whoever comes after a crash goes on with it. Null when nothing was ever planned.
 */
export async function undoPlacement(
  container: MedusaContainer,
  held: HeldSettlement,
): Promise<PlacementRow | null> {
  const { placements } = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  const found = await placements.find(held.row.basket_id);
  if (!found || found.step === "undone") return found;
  const log = await placements.move(found, held.lease, "undoing");
  const orders = container.resolve(Modules.ORDER);
  const [order] = await orders.listOrders({ id: log.order_id }, { select: ["id"] });
  if (order) await orders.deleteOrders([log.order_id]);
  const items = log.plan.reservations.map(({ inventory_item_id }) => inventory_item_id);
  return await inStockTransaction(container, items, async (transaction) => {
    const undone = await placements.move(log, held.lease, "undone", transaction);
    if (log.steps.reserved) {
      await unreserveStock(transaction, log.plan.reservations);
      await uncountUsesOf(transaction, log);
    }
    await unlinkOrder(transaction, log);
    return undone;
  });
}
