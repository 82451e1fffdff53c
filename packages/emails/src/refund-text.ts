import { traderIdentity } from "./contract-information.ts";
import { creditNoteLink, type RefundProps, refundSentences } from "./refund.tsx";

export function refundText(props: RefundProps): string {
  const { title, paragraphs, after } = refundSentences(props);
  const creditNote = creditNoteLink(props);
  return [
    title,
    ...paragraphs,
    `See your order:\n${props.order_url}`,
    ...(creditNote ? [`${creditNote.name}:\n${creditNote.url}`] : []),
    after,
    "--------",
    traderIdentity(props.trader).join("\n"),
  ].join("\n\n");
}
