import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type {
  CreateOrderAdjustmentDTO,
  CreateOrderDTO,
  CreateOrderLineItemDTO,
  CreateOrderLineItemTaxLineDTO,
} from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

/** What the engine's complete-cart reads of a cart, as an order keeps it. Amounts in pounds. */
export interface CartForOrder {
  id: string;
  /** What an order takes over as it is. */
  order: Pick<
    CreateOrderDTO,
    | "region_id"
    | "customer_id"
    | "sales_channel_id"
    | "email"
    | "currency_code"
    | "metadata"
    | "shipping_address"
    | "billing_address"
    | "shipping_methods"
  > & { locale: string | null };
  items: CartLineForOrder[];
  promotion_ids: string[];
}

export interface CartLineForOrder {
  /** The cart's line. */
  id: string;
  line_item: CreateOrderLineItemDTO & {
    tax_lines: CreateOrderLineItemTaxLineDTO[];
    adjustments: CreateOrderAdjustmentDTO[];
  };
  manage_inventory: boolean;
  allow_backorder: boolean;
  /** What one unit takes from the stock: one thing, or the parts of a set. */
  parts: { inventory_item_id: string; required_quantity: number }[];
}

const own = `array['id', 'cart_id', 'item_id', 'shipping_method_id', 'created_at', 'updated_at', 'deleted_at']`;
const raw = `array['raw_amount', 'raw_unit_price', 'raw_compare_at_unit_price']`;
const taxLines = (table: string, owner: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(t) - ${own}), '[]') from ${table} t where t.${owner} and t.deleted_at is null)`;
const adjustments = (table: string, owner: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(a) - ${own} - ${raw} - 'metadata'), '[]') from ${table} a where a.${owner} and a.deleted_at is null)`;
const address = (column: string) =>
  `(select to_jsonb(a) - ${own} from cart_address a where a.id = c.${column} and a.deleted_at is null)`;

/**
 * One statement over the engine's tables (check it when upgrading; the comparison with the engine's own orders in
 * place-order.spec.ts tells). Throws a MedusaError "not_found" when there is no such cart.
 */
export async function readCartForOrder(database: Knex, cartId: string): Promise<CartForOrder> {
  const { rows } = await runPrepared<CartForOrder>(
    database,
    `select c.id,
       jsonb_build_object('region_id', c.region_id, 'customer_id', c.customer_id, 'sales_channel_id', c.sales_channel_id,
         'email', c.email, 'currency_code', c.currency_code, 'locale', c.locale, 'metadata', c.metadata,
         'shipping_address', ${address("shipping_address_id")}, 'billing_address', ${address("billing_address_id")},
         'shipping_methods', (
           select coalesce(jsonb_agg(to_jsonb(m) - ${own} - ${raw} || jsonb_build_object(
             'tax_lines', ${taxLines("cart_shipping_method_tax_line", "shipping_method_id = m.id")},
             'adjustments', ${adjustments("cart_shipping_method_adjustment", "shipping_method_id = m.id")}
           ) order by m.created_at, m.id), '[]')
           from cart_shipping_method m where m.cart_id = c.id and m.deleted_at is null)
       ) as "order",
       (select coalesce(jsonb_agg(jsonb_build_object(
           'id', i.id,
           'line_item', to_jsonb(i) - ${own} - ${raw} - 'is_custom_price' || jsonb_build_object(
             'tax_lines', ${taxLines("cart_line_item_tax_line", "item_id = i.id")},
             'adjustments', ${adjustments("cart_line_item_adjustment", "item_id = i.id")}),
           'manage_inventory', coalesce(v.manage_inventory, false),
           'allow_backorder', coalesce(v.allow_backorder, false),
           'parts', (select coalesce(jsonb_agg(jsonb_build_object(
               'inventory_item_id', n.inventory_item_id, 'required_quantity', n.required_quantity)), '[]')
             from product_variant_inventory_item n where n.variant_id = v.id and n.deleted_at is null)
         ) order by i.created_at, i.id), '[]')
         from cart_line_item i left join product_variant v on v.id = i.variant_id
         where i.cart_id = c.id and i.deleted_at is null) as items,
       array(select promotion_id from cart_promotion where cart_id = c.id and deleted_at is null) as promotion_ids
     from cart c where c.id = ? and c.deleted_at is null`,
    [cartId],
  );
  if (!rows[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no cart ${cartId}`);
  return rows[0];
}
