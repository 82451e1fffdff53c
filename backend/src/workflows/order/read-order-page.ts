import type { OrderPage } from "@balance/contracts/payment";
import { poundsToPence } from "@balance/money/pence";
import { vatIncluded } from "@balance/money/vat-included";
import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_DESK_MODULE } from "../../modules/payment-desk";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import { storedPicture } from "../catalogue/stored-picture";
import { orderNumber } from "./order-number";
import { orderPageStatus } from "./order-page-status";
import { type OrderRecord, readOrderRecord } from "./read-order-record";

/**
 * The order as its page shows it, in pence including VAT; the total is what was ordered, whatever was refunded since.
 * Null when there is no such order.
 */
export async function readOrderPage(container: MedusaContainer, orderId: string): Promise<OrderPage | null> {
  const order = await readOrderRecord(container, orderId);
  return order && (await orderPage(container, orderId, order));
}

/** The same of a record that was read already. */
export async function orderPage(
  container: MedusaContainer,
  orderId: string,
  order: OrderRecord,
): Promise<OrderPage> {
  const lines = order.items.map(toLine);
  const delivery = order.shipping_methods.map(({ total, tax_lines }) => {
    const pence = toPence(total);
    return { pence, vat: vatIncluded(pence, toBasisPoints(tax_lines)) };
  });
  const captured = sum(order.captures.map(toPence));
  const asked = sum(order.refunds.map(toPence));
  // a refund that the bank sent back is none, until staff have made it again
  const sentBack =
    asked === 0
      ? 0
      : await container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE).failedRefundPence(orderId);
  const refunded = asked - sentBack;
  const goods = sum(lines.map((line) => line.unit_price_pence * line.quantity));
  const discount = sum(lines.map((line) => line.discount_pence));
  const delivery_pence = sum(delivery.map(({ pence }) => pence));
  const total_pence = goods - discount + delivery_pence;
  const address = order.shipping_address;
  return {
    order_number: orderNumber(order.display_id),
    placed_at: new Date(order.created_at).toISOString(),
    status: orderPageStatus({
      is_cancelled: order.status === "canceled",
      total_pence,
      captured_pence: captured,
      refunded_pence: refunded,
      fulfilments: order.fulfillments,
    }),
    email: order.email,
    line_items: lines,
    goods_pence: goods,
    discount_code: order.items.flatMap((item) => item.adjustments).find(({ code }) => code)?.code ?? null,
    discount_pence: discount,
    delivery_name: order.shipping_methods.map(({ name }) => name).join(", "),
    delivery_pence,
    total_pence,
    vat_pence: sum(lines.map((line) => line.vat_pence)) + sum(delivery.map(({ vat }) => vat)),
    refunded_pence: refunded,
    address: {
      first_name: address?.first_name ?? "",
      last_name: address?.last_name ?? "",
      address_1: address?.address_1 ?? "",
      address_2: address?.address_2 ?? "",
      city: address?.city ?? "",
      postcode: address?.postal_code ?? "",
      phone: address?.phone ?? "",
    },
  };
}

function toLine(item: OrderRecord["items"][number]): OrderPage["line_items"][number] {
  const unit_price_pence = toPence(item.unit_price);
  const total_pence = toPence(item.total);
  return {
    product_title: item.product_title ?? item.title,
    variant_title: item.variant_title ?? "",
    product_handle: item.product_handle,
    sku: item.variant_sku ?? "",
    picture_url: item.thumbnail && storedPicture(item.thumbnail),
    quantity: Number(item.quantity),
    unit_price_pence,
    discount_pence: unit_price_pence * item.quantity - total_pence,
    total_pence,
    vat_pence: vatIncluded(total_pence, toBasisPoints(item.tax_lines)),
  };
}

function toPence(pounds: number | string): number {
  return poundsToPence(Number(pounds));
}

function toBasisPoints(taxLines: { rate: number }[]): number {
  return Math.round(sum(taxLines.map(({ rate }) => Number(rate))) * 100);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
