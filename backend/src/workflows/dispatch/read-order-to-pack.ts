import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

/** An order as the engine's own fulfilment reads it, in so far as it is used here. */
export interface OrderToPack {
  id: string;
  status: string;
  items: OrderItemToPack[];
  shipping_address: Record<string, unknown> | null;
  shipping_methods: { shipping_option_id: string | null; data: Record<string, unknown> | null }[];
}

export interface OrderItemToPack {
  id: string;
  title: string;
  product_title: string | null;
  variant_title: string | null;
  variant_sku: string | null;
  variant_barcode: string | null;
  requires_shipping: boolean;
  quantity: number;
  detail: { fulfilled_quantity: number };
  variant: {
    manage_inventory: boolean;
    inventory_items: {
      required_quantity: number;
      inventory: { id: string; title: string | null; sku: string | null };
    }[];
  } | null;
}

export interface ShippingOptionOfOrder {
  id: string;
  provider_id: string;
  /** Null when it belongs to no location. */
  location_id: string | null;
  is_collection: boolean;
}

/** The fields that the engine's `create-order-fulfillment` hands to a carrier's provider with the order. */
const orderFields = [
  ...[
    "id",
    "display_id",
    "custom_display_id",
    "status",
    "is_draft_order",
    "email",
    "customer_id",
    "customer.*",
  ],
  ...[
    "sales_channel_id",
    "sales_channel.*",
    "region_id",
    "region.*",
    "currency_code",
    "metadata",
    "created_at",
  ],
  ...["subtotal", "discount_total", "tax_total", "item_total", "shipping_total", "total"],
  ...["items.*", "items.detail.*", "items.tax_lines.rate", "items.variant.*"],
  ...["items.variant.product.*", "items.variant.product.shipping_profile.id"],
  ...["items.variant.inventory_items.required_quantity", "items.variant.inventory_items.inventory.*"],
  ...["shipping_address.*", "shipping_methods.*"],
];

/** Throws a MedusaError when there is no such order. */
export async function readOrderToPack(container: MedusaContainer, orderId: string): Promise<OrderToPack> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: orderFields,
    filters: { id: orderId },
  });
  const [order] = data as unknown as OrderToPack[];
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order.");
  return order;
}

/** By which the order is sent, or another one that staff chose. Throws a MedusaError when there is none. */
export async function readShippingOption(
  container: MedusaContainer,
  order: OrderToPack,
  chosen?: string,
): Promise<ShippingOptionOfOrder> {
  const id = chosen ?? order.shipping_methods.find((method) => method.shipping_option_id)?.shipping_option_id;
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: ShippingOptionOfOrder[];
  }>(
    `select o.id, o.provider_id, l.stock_location_id as location_id, f.type = 'pickup' as is_collection
     from shipping_option o
       join service_zone z on z.id = o.service_zone_id
       join fulfillment_set f on f.id = z.fulfillment_set_id
       left join location_fulfillment_set l on l.fulfillment_set_id = f.id and l.deleted_at is null
     where o.id = ?`,
    [id ?? ""],
  );
  const [option] = rows;
  if (!option)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The order's way of delivery is no longer there. Choose another shipping option for this parcel.",
    );
  return option;
}
