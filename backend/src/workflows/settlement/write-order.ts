import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PlacementRow } from "../../modules/settlement/placement-log";
import { insertRows } from "../insert-rows";
import { orderRows } from "./order-rows";
import type { CartForOrder } from "./read-cart-for-order";

/** Makes the engine's order by the ids of the log, in one statement: it is there whole or not at all. */
export async function writeOrder(
  container: MedusaContainer,
  log: PlacementRow,
  cart: CartForOrder,
): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const isWritten = await database("order")
    .where({ id: log.order_id })
    .first<{ id: string } | undefined>("id");
  if (!isWritten) await insertRows(database, orderRows(log, cart));
}
