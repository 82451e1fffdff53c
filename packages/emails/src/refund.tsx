import { formatPence } from "@balance/money/format-pence";
import { z } from "zod";
import { creditNoteName } from "./credit-note-link.ts";
import { mailSubject } from "./mail-subject.ts";
import { DocumentLink } from "./parts/document-link.tsx";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Paragraph, QuietParagraph, Title } from "./parts/mail-text.tsx";
import { traderProps } from "./trader-props.ts";

/** Told to the customer once the bank has been asked to give money back. Transactional: it must never carry promotion. */
export const refundProps = z.object({
  order_number: z.string().min(1),
  first_name: z.string(),
  /** Of this refund alone. */
  refund_pence: z.int().positive(),
  /** Of all refunds of the order, this one included. */
  refunded_pence: z.int().positive(),
  total_pence: z.int().positive(),
  /** What it is for, "2 × Vitamin C" say; empty for a bare amount, and when everything is refunded at once. */
  goods: z.array(z.string().min(1)).default([]),
  trader: traderProps,
  /** The signed address of the order's own page. */
  order_url: z.url({ protocol: /^https?$/ }),
  /** "CRN-00007"; null, as its PDF, while the bank has not made the refund yet. */
  credit_note_number: z.string().min(1).nullable(),
  credit_note_url: z.url({ protocol: /^https?$/ }).nullable(),
});

export type RefundProps = z.infer<typeof refundProps>;

export function refundSubject({ order_number, refund_pence }: RefundProps): string {
  return mailSubject(`We have refunded ${formatPence(refund_pence)} of your order ${order_number}`);
}

const inWords = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** What the mail says, for both of its parts. */
export function refundSentences(props: RefundProps): { title: string; paragraphs: string[]; after: string } {
  const { order_number, first_name, refund_pence, refunded_pence, total_pence, goods, trader } = props;
  const amount = formatPence(refund_pence);
  const name = first_name.trim();
  const sum =
    refunded_pence >= total_pence
      ? `With this, all of the ${formatPence(total_pence)} that you paid has been refunded.`
      : `Of the ${formatPence(total_pence)} that you paid, ${formatPence(refunded_pence)} has now been refunded.`;
  return {
    title: `We have refunded ${amount}.`,
    paragraphs: [
      `${name ? `Hello ${name}, we` : "We"} have sent ${amount} of your order ${order_number} back to the card you paid with.`,
      ...(goods.length > 0 ? [`It is for ${inWords.format(goods)}.`] : []),
      sum,
      "Your bank usually shows the money within 5 to 10 working days.",
    ],
    after: `If it has not come by then, answer this message or call us on ${trader.phone}, and we find out where it is.`,
  };
}

/** Null when there is none yet. */
export function creditNoteLink(props: RefundProps): { name: string; url: string } | null {
  const { credit_note_number: number, credit_note_url: url, trader } = props;
  if (!number || !url) return null;
  return { name: creditNoteName(number, trader), url };
}

export function Refund(props: RefundProps) {
  const { title, paragraphs, after } = refundSentences(props);
  const creditNote = creditNoteLink(props);
  return (
    <MailPage title={refundSubject(props)} preview={paragraphs[0]!} trader={props.trader}>
      <Title>{title}</Title>
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
      <ButtonLink href={props.order_url}>See your order</ButtonLink>
      {creditNote && <DocumentLink {...creditNote} />}
      <QuietParagraph>{after}</QuietParagraph>
    </MailPage>
  );
}
