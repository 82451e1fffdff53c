import { traderIdentity } from "./contract-information.ts";
import { noticeOf, type RecallNoticeProps, replyRequest, whatYouGot } from "./recall-notice.tsx";

export function recallNoticeText(props: RecallNoticeProps): string {
  const { heading, parts } = noticeOf(props);
  return [
    heading,
    ...parts.map(({ label, text }) => (label ? `${label}: ${text}` : text)),
    whatYouGot(props),
    `${replyRequest}\n${props.reply_url}`,
    "--------",
    traderIdentity(props.trader).join("\n"),
  ].join("\n\n");
}
