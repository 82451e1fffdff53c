import { formatPence } from "@balance/money/format-pence";
import { deliveryHeading, itemsPhrase, type NewOrderAlertProps } from "./new-order-alert.tsx";
import { orderLinesText } from "./order-lines-text.ts";
import { addressLines } from "./order-props.ts";
import { ukDateAndTime } from "./uk-time.ts";

export function newOrderAlertText(props: NewOrderAlertProps): string {
  const { order, trader, admin_url } = props;
  return [
    `New order ${order.order_number}`,
    `${itemsPhrase(props)} for ${formatPence(order.total_pence)}. Placed on ${ukDateAndTime(order.placed_at)}.`,
    `Open in the admin:\n${admin_url}`,
    `TO PACK\n${orderLinesText(order, trader.vat_number, { showSkus: true })}`,
    [deliveryHeading(props).toUpperCase(), ...addressLines(order), order.address.phone, order.email]
      .filter(Boolean)
      .join("\n"),
  ].join("\n\n");
}
