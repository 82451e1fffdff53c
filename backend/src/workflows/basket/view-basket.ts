import type { BasketView, ContactAndAddress, DeliveryOption } from "@balance/contracts/basket";
import { vatIncluded } from "@balance/money/vat-included";
import type { BasketRow } from "../../modules/basket/basket-row";
import { basketNotices } from "./basket-notices";
import type { PricedBasket } from "./price-basket";
import type { PricedDeliveryOption } from "./read-delivery-options";
import { vatRateBasisPoints } from "./vat-rate";

/** Lays a priced basket out for the storefront; the sums are made here and nowhere else. */
export function viewBasket(priced: PricedBasket, orderToken: string | null): BasketView {
  const { basket, lines, delivery_options: options } = priced;
  const lineItems = lines.map(({ line_item }) => line_item);
  const goods = sum(lineItems.map((line) => line.gross_pence));
  const discount = sum(lineItems.map((line) => line.discount_pence));
  const chosen = chosenDelivery(priced);
  const delivery = lineItems.length === 0 ? 0 : ((chosen ?? cheapestDelivery(options))?.price_pence ?? 0);
  return {
    id: basket.id,
    version: basket.version,
    line_items: lineItems,
    item_count: sum(lineItems.map((line) => line.quantity)),
    notices: basketNotices(
      lines.map(({ line_item, is_sold, row, variant }) => ({
        line_item,
        is_sold,
        waits_for_check: variant !== undefined && variant.is_shown && !variant.is_sold,
        parts: variant?.parts ?? null,
        last_seen_unit_price_pence: row.last_seen_unit_price_pence,
      })),
      { chosen_option_id: basket.delivery_option_id, option_ids: options.map(({ id }) => id) },
      { isClosed: isClosed(basket) },
    ),
    discount: priced.discount,
    contact: contactOf(basket),
    delivery_options: options.map(({ id, name, description, kind, price_pence }): DeliveryOption => ({
      id,
      name,
      description,
      kind,
      price_pence,
    })),
    delivery_option_id: chosen?.id ?? null,
    goods_pence: goods,
    discount_pence: discount,
    delivery_pence: delivery,
    delivery_is_estimate: chosen === null,
    total_pence: goods - discount + delivery,
    vat_pence: sum(lineItems.map((line) => line.vat_pence)) + vatIncluded(delivery, vatRateBasisPoints),
    missing_for_free_delivery_pence: missingForFreeDelivery(options, goods - discount),
    payable_until: basket.payable_until?.toISOString() ?? null,
    status: basket.status,
    order_token: orderToken,
  };
}

/** Its time is over; one that is an order is beyond that. */
function isClosed({ payable_until, status }: BasketRow): boolean {
  return status !== "ordered" && payable_until !== null && payable_until <= new Date();
}

/** The option the shopper chose, if it is still offered for these goods. */
export function chosenDelivery({ basket, delivery_options }: PricedBasket): PricedDeliveryOption | null {
  return delivery_options.find((option) => option.id === basket.delivery_option_id) ?? null;
}

function cheapestDelivery(options: PricedDeliveryOption[]): PricedDeliveryOption | undefined {
  // sorted: delivery before collection, the cheapest first
  return options[0];
}

function missingForFreeDelivery(options: PricedDeliveryOption[], goodsAfterDiscount: number): number {
  const thresholds = options.flatMap(({ kind, free_from_pence }) =>
    kind === "delivery" && free_from_pence !== null ? [free_from_pence] : [],
  );
  return thresholds.length === 0 ? 0 : Math.max(0, Math.min(...thresholds) - goodsAfterDiscount);
}

/** Contact and address are saved together, so one of them tells for all. */
function contactOf(basket: BasketRow): ContactAndAddress | null {
  if (basket.email === null) return null;
  const { email, first_name, last_name, address_1, address_2, city, postcode, phone } = basket;
  return {
    email,
    first_name: first_name ?? "",
    last_name: last_name ?? "",
    address_1: address_1 ?? "",
    address_2: address_2 ?? "",
    city: city ?? "",
    postcode: postcode ?? "",
    phone: phone ?? "",
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
