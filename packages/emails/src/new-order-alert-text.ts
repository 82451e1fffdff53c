import { formatPence } from "@balance/money/format-pence";
import { itemsPhrase, type NewOrderAlertProps } from "./new-order-alert.tsx";
import { orderLinesText } from "./order-lines-text.ts";
import { addressLines } from "./order-props.ts";
import { ukDateAndTime } from "./uk-time.ts";

export function newOrderAlertText(props: NewOrderAlertProps): string {
  const { order, trader, admin_url } = props;
  const heading =
    order.delivery.kind === "collection" ? "TO BE COLLECTED" : order.delivery.name.toUpperCase();
  return [
    `New order ${order.order_number}`,
    `${itemsPhrase(props)} for ${formatPence(order.total_pence)}. Placed on ${ukDateAndTime(order.placed_at)}.`,
    `Open in the admin:\n${admin_url}`,
    `TO PACK\n${orderLinesText(order, trader.vat_number, { showSkus: true })}`,
    [heading, ...addressLines(order), order.address.phone, order.email].filter(Boolean).join("\n"),
  ].join("\n\n");
}
