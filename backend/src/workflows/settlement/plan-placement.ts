import { generateEntityId, MedusaError } from "@medusajs/framework/utils";
import type { PlacementPlan } from "../../modules/settlement/placement-plan";
import { idsInOrder } from "../order/ids-in-order";
import type { CartForOrder } from "./read-cart-for-order";

/**
 * Chooses every id that the order of this cart will be written with, and works out what it takes from the stock and from
 * promotions. Throws a MedusaError "invalid_data" for goods whose stock is counted but not linked.
 */
export function planPlacement(cart: CartForOrder): { order_id: string; plan: PlacementPlan } {
  const lineItemIds = idsInOrder("ordli", cart.items.length);
  const lines = cart.items.map((item, index) => ({ ...item, line_item_id: lineItemIds[index]! }));
  const reservations = lines.flatMap((line) => {
    if (!line.manage_inventory) return [];
    if (line.parts.length === 0)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The stock of variant ${line.line_item.variant_id} is counted, but it has no inventory item`,
      );
    return line.parts.map((part) => ({
      id: generateEntityId(undefined, "resitem"),
      line_item_id: line.line_item_id,
      inventory_item_id: part.inventory_item_id,
      quantity: part.required_quantity * Number(line.line_item.quantity),
      allow_backorder: line.allow_backorder,
    }));
  });
  return {
    order_id: generateEntityId(undefined, "order"),
    plan: {
      line_item_ids: Object.fromEntries(lines.map(({ id, line_item_id }) => [id, line_item_id])),
      reservations,
      promotion_uses: promotionUses(cart),
    },
  };
}

function promotionUses(cart: CartForOrder): PlacementPlan["promotion_uses"] {
  const amounts = new Map<string, number>();
  const adjustments = [
    ...cart.items.flatMap(({ line_item }) => line_item.adjustments),
    ...(cart.order.shipping_methods ?? []).flatMap((method) => method.adjustments ?? []),
  ];
  for (const { promotion_id, amount } of adjustments) {
    if (promotion_id) amounts.set(promotion_id, (amounts.get(promotion_id) ?? 0) + Number(amount));
  }
  return [...amounts].map(([promotion_id, amount]) => ({
    promotion_id,
    amount: Math.round(amount * 100) / 100,
  }));
}
