import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

/** Amounts in pounds including VAT, as the decimal text that the database holds. */
export interface ItemToInvoice {
  id: string;
  product_title: string;
  variant_title: string;
  sku: string;
  quantity: number;
  unit_price: string;
  discount: string;
  codes: string[];
  /** In percent. */
  vat_rate: number;
}

export interface DeliveryToInvoice {
  id: string;
  name: string;
  amount: string;
  vat_rate: number;
}

export interface OrderToInvoice {
  display_id: number;
  ordered_at: Date;
  email: string;
  customer_name: string;
  address: (string | null)[];
  /** What was captured. */
  amount_pence: number;
  captured_at: Date;
  payment_intent_id: string | null;
  items: ItemToInvoice[];
  deliveries: DeliveryToInvoice[];
}

/**
 * An order whose money is taken, with all that its invoice says, in one statement: settling waits for it, and the
 * engine's own way to read an order takes ten times as long. The lines are those that the money was taken for: of an order
 * that staff edited, its last version that came to this amount. Null while its money is not taken.
 */
export async function readOrderToInvoice(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderToInvoice | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await runPrepared<OrderToInvoice>(
    database,
    `select o.display_id, o.created_at as ordered_at, o.email, s.amount_pence, s.payment_intent_id, captured.at as captured_at,
       trim(concat_ws(' ', a.first_name, a.last_name)) as customer_name,
       json_build_array(a.company, a.address_1, a.address_2, a.city, a.postal_code) as address,
       (select coalesce(json_agg(json_build_object(
            'id', li.id, 'product_title', coalesce(li.product_title, li.title), 'variant_title', coalesce(li.variant_title, ''),
            'sku', coalesce(li.variant_sku, ''), 'quantity', i.quantity,
            'unit_price', coalesce(i.unit_price, li.unit_price)::text,
            'discount', coalesce(adjusted.amount, 0)::text, 'codes', coalesce(adjusted.codes, '{}'),
            'vat_rate', (select coalesce(sum(rate), 0) from order_line_item_tax_line tax
               where tax.item_id = li.id and tax.deleted_at is null)) order by date_trunc('milliseconds', li.created_at), li.id), '[]')
          from order_item i join order_line_item li on li.id = i.item_id
          left join lateral (
            select sum(amount) as amount, array_agg(distinct code) filter (where code is not null) as codes
            from order_line_item_adjustment
            where item_id = li.id and version = billed.version and deleted_at is null) adjusted on true
          where i.order_id = o.id and i.version = billed.version and i.quantity > 0 and i.deleted_at is null) as items,
       (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'amount', m.amount::text,
            'vat_rate', (select coalesce(sum(rate), 0) from order_shipping_method_tax_line tax
               where tax.shipping_method_id = m.id and tax.deleted_at is null)) order by m.created_at, m.id), '[]')
          from order_shipping l join order_shipping_method m on m.id = l.shipping_method_id
          where l.order_id = o.id and l.version = billed.version and l.deleted_at is null) as deliveries
     from settlement s
     join "order" o on o.id = s.order_id and o.deleted_at is null
     join lateral (select min(created_at) as at from settlement_transition
       where settlement_id = s.id and to_state = 'captured' and deleted_at is null) captured on captured.at is not null
     join lateral (select coalesce(max(y.version), o.version) as version from order_summary y
       where y.order_id = o.id and y.deleted_at is null
         and round((y.totals ->> 'current_order_total')::numeric * 100) = s.amount_pence) billed on true
     left join order_address a on a.id = coalesce(o.billing_address_id, o.shipping_address_id)
     where s.order_id = ? and s.deleted_at is null`,
    [orderId],
  );
  return rows[0] ?? null;
}
