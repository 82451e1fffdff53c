import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type { PlacementRow } from "../../modules/settlement/placement-log";
import type SettlementModuleService from "../../modules/settlement/service";
import { insertRows } from "../insert-rows";
import type { HeldSettlement } from "./hold-settlement";
import type { CartForOrder } from "./read-cart-for-order";

/**
 * Ties the order to its cart, payment and promotions and completes the cart, in one transaction with the log's word
 * `placed`. The rows are those of the engine's link modules, which would write them one transaction a table.
 */
export async function linkOrder(
  container: MedusaContainer,
  held: HeldSettlement,
  log: PlacementRow,
  { promotion_ids }: CartForOrder,
): Promise<PlacementRow> {
  const { placements } = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  const { order_id, cart_id } = log;
  const { payment_collection_id } = held.row;
  return await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (transaction) => {
    const placed = await placements.move(log, held.lease, "placed", transaction);
    await insertRows(transaction, [
      ["order_cart", [{ ...idOf("ordercart"), order_id, cart_id }]],
      [
        "order_promotion",
        promotion_ids.map((promotion_id) => ({ ...idOf("orderpromo"), order_id, promotion_id })),
      ],
      [
        "order_payment_collection",
        payment_collection_id ? [{ ...idOf("orderpay"), order_id, payment_collection_id }] : [],
      ],
    ]);
    await transaction("cart").where({ id: cart_id }).update({ completed_at: transaction.fn.now() });
    return placed;
  });
}

/** Takes every link of the order away again, and the cart's mark. */
export async function unlinkOrder(transaction: Knex.Transaction, log: PlacementRow): Promise<void> {
  for (const table of ["order_cart", "order_promotion", "order_payment_collection"])
    await transaction(table).where({ order_id: log.order_id }).delete();
  await transaction("cart").where({ id: log.cart_id }).update({ completed_at: null });
}

function idOf(prefix: string): { id: string } {
  return { id: generateEntityId(undefined, prefix) };
}
