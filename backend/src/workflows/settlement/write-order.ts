import type { CreateOrderDTO, CreateOrderLineItemDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, OrderStatus } from "@medusajs/framework/utils";
import type { PlacementRow } from "../../modules/settlement/placement-log";
import type { CartForOrder } from "./read-cart-for-order";

/** The module takes ids as given, and keeps the locale; its types leave both out. */
interface OrderToWrite extends CreateOrderDTO {
  id: string;
  locale: string | null;
  items: (CreateOrderLineItemDTO & { id: string })[];
}

/** Makes the engine's order by the ids of the log; one transaction of the engine, so it is there whole or not at all. */
export async function writeOrder(
  container: MedusaContainer,
  { order_id, plan }: PlacementRow,
  cart: CartForOrder,
): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const isWritten = await database("order").where({ id: order_id }).first<{ id: string } | undefined>("id");
  if (isWritten) return;
  const order: OrderToWrite = {
    ...cart.order,
    id: order_id,
    status: OrderStatus.PENDING,
    no_notification: false,
    items: cart.items.map(({ id, line_item }) => ({ ...line_item, id: plan.line_item_ids[id]! })),
  };
  await container.resolve(Modules.ORDER).createOrders([order]);
}
