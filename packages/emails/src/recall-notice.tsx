import { recallNotice } from "@balance/compliance/recall-notice";
import { z } from "zod";
import { mailSubject } from "./mail-subject.ts";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Paragraph, QuietParagraph, Title } from "./parts/mail-text.tsx";
import { traderProps } from "./trader-props.ts";

const words = z.string().min(1);

/**
 * To somebody whose order had units of a recalled lot (Reg (EC) 178/2002 art 19(1)). A safety notice: it carries nothing that
 * sells, and no word in the shop's defence.
 */
export const recallNoticeProps = z.object({
  notice: z.object({
    type: z.enum(["recall", "allergy"]),
    product_name: words,
    brand: words,
    pack_sizes: words,
    lots: z.array(z.object({ code: words, best_before: z.iso.date().nullable() })).min(1),
    where_to_find: z.string(),
    reason: words,
    risk_statement: words,
    action: words,
    refund_terms: words,
    contact: words,
    fsa_ref: z.string(),
    issued_at: z.iso.datetime({ offset: true }),
  }),
  order_number: words,
  ordered_at: z.iso.datetime({ offset: true }),
  /** What of it this order got: "2 × Marine collagen drink, 30 sachets (batch L2411A)". */
  units: z.array(words).min(1),
  trader: traderProps,
  /** The signed address of the page where its reader answers. */
  reply_url: z.url({ protocol: /^https?$/ }),
});

export type RecallNoticeProps = z.infer<typeof recallNoticeProps>;

export function noticeOf({ notice, trader, order_number, ordered_at }: RecallNoticeProps) {
  return recallNotice(notice, trader.name, { order_number, ordered_at });
}

export function recallNoticeSubject(props: RecallNoticeProps): string {
  return mailSubject(noticeOf(props).heading);
}

export function whatYouGot({ units }: RecallNoticeProps): string {
  return `Your order had: ${units.join("; ")}.`;
}

export const replyRequest =
  "Tell us what became of it, and whether you want your money back or a replacement. It takes a minute, and you need no receipt.";

export function RecallNotice(props: RecallNoticeProps) {
  const { heading, parts } = noticeOf(props);
  return (
    <MailPage title={recallNoticeSubject(props)} preview={parts[0]!.text} trader={props.trader}>
      <Title>{heading}</Title>
      {parts.map(({ label, text }) => (
        <Paragraph key={text}>
          {label && <strong>{label}: </strong>}
          {text}
        </Paragraph>
      ))}
      <Paragraph>{whatYouGot(props)}</Paragraph>
      <ButtonLink href={props.reply_url}>Answer this recall</ButtonLink>
      <QuietParagraph>{replyRequest}</QuietParagraph>
    </MailPage>
  );
}
