import { MathBN } from "@medusajs/framework/utils";
import type { OrderToPack } from "./read-order-to-pack";

/** Units of one inventory item that one line's part of a parcel takes. */
export interface LotNeed {
  line_item_id: string;
  inventory_item_id: string;
  quantity: number;
}

export interface ParcelLineToPack {
  line_item_id: string;
  /** As it was sold: a set counts once. */
  quantity: number;
}

/** What a parcel of these lines takes from stock; nothing for goods whose stock nobody counts. */
export function lotNeeds(order: OrderToPack, lines: readonly ParcelLineToPack[]): LotNeed[] {
  return lines.flatMap(({ line_item_id, quantity }) => {
    const variant = order.items.find(({ id }) => id === line_item_id)?.variant;
    if (!variant?.manage_inventory) return [];
    return variant.inventory_items.map(({ required_quantity, inventory }) => ({
      line_item_id,
      inventory_item_id: inventory.id,
      quantity: MathBN.mult(required_quantity, quantity).toNumber(),
    }));
  });
}
