import { traderIdentity } from "./contract-information.ts";
import { type RefundProps, refundSentences } from "./refund.tsx";

export function refundText(props: RefundProps): string {
  const { title, paragraphs, after } = refundSentences(props);
  return [
    title,
    ...paragraphs,
    `See your order:\n${props.order_url}`,
    after,
    "--------",
    traderIdentity(props.trader).join("\n"),
  ].join("\n\n");
}
