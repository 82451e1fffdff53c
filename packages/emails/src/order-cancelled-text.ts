import { creditNoteName } from "./credit-note-link.ts";
import { traderIdentity } from "./contract-information.ts";
import { type OrderCancelledProps, orderCancelledSentences } from "./order-cancelled.tsx";
import { orderLinesText } from "./order-lines-text.ts";

export function orderCancelledText(props: OrderCancelledProps): string {
  const { title, paragraphs, after } = orderCancelledSentences(props);
  return [
    title,
    ...paragraphs,
    `See your order:\n${props.order_url}`,
    ...props.credit_notes.map(({ number, url }) => `${creditNoteName(number, props.trader)}:\n${url}`),
    after,
    `WHAT WAS CANCELLED\n${orderLinesText(props.order, props.trader.vat_number, { showSkus: false })}`,
    "--------",
    traderIdentity(props.trader).join("\n"),
  ].join("\n\n");
}
