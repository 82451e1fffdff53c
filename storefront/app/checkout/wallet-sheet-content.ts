import type { BasketView, DeliveryOption } from "@balance/contracts/basket";
import type { LineItem, ShippingRate } from "@stripe/stripe-js";

/** What a wallet's sheet shows. Amounts in pence; the lines add up to `amount`. */
export interface WalletSheetContent {
  amount: number;
  lineItems: LineItem[];
  shippingRates: ShippingRate[];
}

/**
 * Lays the basket out for a wallet's sheet, with this delivery, or with the basket's own, or the cheapest. Each product at
 * what it costs after the discount: not every wallet shows a line below zero. The wallet takes the first rate for chosen.
 */
export function walletSheetContent(basket: BasketView, deliveryOptionId?: string): WalletSheetContent {
  const wanted = deliveryOptionId ?? basket.delivery_option_id;
  const delivery = basket.delivery_options.find(({ id }) => id === wanted) ?? basket.delivery_options[0];
  const deliveryPence = delivery?.price_pence ?? 0;
  const goods = basket.line_items.map((line) => ({
    name: `${line.quantity} × ${line.product_title}, ${line.variant_title}`,
    amount: line.total_pence,
  }));
  return {
    amount: basket.goods_pence - basket.discount_pence + deliveryPence,
    lineItems: delivery ? [...goods, { name: delivery.name, amount: deliveryPence }] : goods,
    shippingRates: [
      ...basket.delivery_options.filter((option) => option === delivery),
      ...basket.delivery_options.filter((option) => option !== delivery),
    ].map(shippingRate),
  };
}

function shippingRate({ id, name, description, price_pence }: DeliveryOption): ShippingRate {
  return { id, displayName: name, amount: price_pence, deliveryEstimate: description };
}
