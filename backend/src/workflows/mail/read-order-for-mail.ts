import { MedusaError } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { OrderProps } from "@balance/emails/order-props";
import { readGoodsLabels } from "../order/read-goods-labels";
import { orderPage } from "../order/read-order-page";
import { readOrderRecord } from "../order/read-order-record";

/**
 * The order as mails show it: as on its page, and what the law adds for a copy to keep. Throws when there is no such
 * order.
 */
export async function readOrderForMail(container: MedusaContainer, orderId: string): Promise<OrderProps> {
  const order = await readOrderRecord(container, orderId);
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order ${orderId}`);
  const page = await orderPage(container, orderId, order);
  const labels = await readGoodsLabels(
    container,
    order.items.map(({ id }) => id),
  );
  const rates = [...order.items, ...order.shipping_methods].flatMap(({ tax_lines }) => tax_lines);
  return {
    order_number: page.order_number,
    placed_at: page.placed_at,
    email: page.email,
    line_items: page.line_items.map((line, index) => {
      // the page's lines are the order's, in its order
      const goods = labels.get(order.items[index]!.id) ?? [];
      return { ...line, labels: goods, sealed: goods.some(({ sealed }) => sealed) };
    }),
    goods_pence: page.goods_pence,
    discount_code: page.discount_code,
    discount_pence: page.discount_pence,
    delivery: {
      kind: order.shipping_methods.some(({ kind }) => kind === "collection") ? "collection" : "delivery",
      name: page.delivery_name,
      pence: page.delivery_pence,
    },
    total_pence: page.total_pence,
    vat_pence: page.vat_pence,
    vat_rates_percent: [...new Set(rates.map(({ rate }) => Number(rate)))].sort((a, b) => b - a),
    address: page.address,
  };
}
