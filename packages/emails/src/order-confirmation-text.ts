import { cancellationForm, contractInformation, traderIdentity } from "./contract-information.ts";
import { greeting, invoiceName, type OrderConfirmationProps } from "./order-confirmation.tsx";
import { addressLines } from "./order-props.ts";
import { orderLinesText } from "./order-lines-text.ts";
import { ukDateAndTime } from "./uk-time.ts";

/** The same content as the HTML, written for reading as text; paragraphs are single lines, the reader's program wraps. */
export function orderConfirmationText(props: OrderConfirmationProps): string {
  const { order, trader, order_url, invoice_url } = props;
  return [
    `${greeting(props)} Your order is confirmed.`,
    `This confirms order ${order.order_number}, placed on ${ukDateAndTime(order.placed_at)}.`,
    `See your order:\n${order_url}`,
    `WHAT YOU ORDERED\n${orderLinesText(order, trader.vat_number, { showSkus: false })}`,
    `${invoiceName(props)}:\n${invoice_url}`,
    `${order.delivery.kind === "collection" ? "FOR COLLECTION BY" : "DELIVERING TO"}\n${addressLines(order).join("\n")}`,
    "--------",
    "The rest of this message is your copy of the terms that matter after an order. Please keep it.",
    ...contractInformation(order, trader).map(
      (section) => `${section.heading.toUpperCase()}\n${section.paragraphs.join("\n\n")}`,
    ),
    `CANCELLATION FORM\nFill in and send this only if you wish to cancel the contract.\n\n${cancellationForm(order, trader).join("\n")}`,
    "--------",
    traderIdentity(trader).join("\n"),
  ].join("\n\n");
}
