import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CreateFulfillmentDTO, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ParcelRow } from "../../modules/dispatch/service";
import { insertRows } from "../insert-rows";
import { newRow } from "../new-row";
import { inEngineModule } from "./in-engine-module";
import type { ParcelLineToPack } from "./lot-need";
import type { OrderToPack, ShippingOptionOfOrder } from "./read-order-to-pack";

/** What staff can ask of the engine's own form beside the lines. */
export interface FulfilmentWishes {
  shipping_option_id?: string;
  delivery_address?: Record<string, unknown>;
  metadata?: Record<string, unknown> | null;
  additional_data?: Record<string, unknown>;
}

export interface ParcelOfOrder {
  parcel: ParcelRow;
  order: OrderToPack;
  option: ShippingOptionOfOrder;
  lines: readonly ParcelLineToPack[];
  wishes?: FulfilmentWishes;
}

/**
 * The engine's fulfilment of a parcel, its place in the order's books and the link between both, by the engine's own modules in
 * this transaction: what its `create-order-fulfillment` does. Gives the fulfilment's id.
 */
export async function writeFulfilment(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { parcel, order, option, lines, wishes = {} }: ParcelOfOrder,
): Promise<string> {
  const fulfilments = container.resolve(Modules.FULFILLMENT);
  const items = itemsOf(order, lines);
  const address = { ...order.shipping_address, ...wishes.delivery_address };
  delete (address as { id?: unknown }).id;
  const { id } = await inEngineModule(fulfilments, transaction, (context) =>
    fulfilments.createFulfillment(
      {
        location_id: parcel.location_id,
        provider_id: option.provider_id,
        shipping_option_id: option.id,
        order: order as unknown as CreateFulfillmentDTO["order"],
        data:
          order.shipping_methods.find((method) => method.shipping_option_id === option.id)?.data ?? undefined,
        items,
        requires_shipping: lines.some(({ line_item_id }) => itemOf(order, line_item_id).requires_shipping),
        labels: [],
        delivery_address: address,
        created_by: parcel.packed_by,
        packed_at: new Date(parcel.packed_at),
        metadata: wishes.metadata,
        additional_data: wishes.additional_data,
      },
      context,
    ),
  );
  const orders = container.resolve(Modules.ORDER);
  await inEngineModule(orders, transaction, (context) =>
    orders.registerFulfillment(
      {
        order_id: order.id,
        reference: Modules.FULFILLMENT,
        reference_id: id,
        created_by: parcel.packed_by,
        items: lines.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
      },
      context,
    ),
  );
  await insertRows(transaction, [
    ["order_fulfillment", [{ ...newRow("ordful"), order_id: order.id, fulfillment_id: id }]],
  ]);
  return id;
}

/** One item for each inventory item of a line, as it is counted in stock; the line itself where nothing is counted. */
function itemsOf(order: OrderToPack, lines: readonly ParcelLineToPack[]): CreateFulfillmentDTO["items"] {
  return lines.flatMap(({ line_item_id, quantity }) => {
    const item = itemOf(order, line_item_id);
    const own = {
      line_item_id,
      barcode: item.variant_barcode ?? "",
      title: item.variant_title ?? item.title,
      sku: item.variant_sku ?? "",
    };
    if (!item.variant?.manage_inventory) return [{ ...own, quantity }];
    return item.variant.inventory_items.map(({ required_quantity, inventory }) => ({
      ...own,
      inventory_item_id: inventory.id,
      quantity: required_quantity * quantity,
      title: inventory.title || own.title,
      sku: inventory.sku || own.sku,
    }));
  });
}

function itemOf(order: OrderToPack, id: string): OrderToPack["items"][number] {
  return order.items.find((item) => item.id === id)!;
}
