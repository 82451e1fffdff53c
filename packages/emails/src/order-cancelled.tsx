import { formatPence } from "@balance/money/format-pence";
import { z } from "zod";
import { creditNoteName, creditNoteProps } from "./credit-note-link.ts";
import { mailSubject } from "./mail-subject.ts";
import { itemCount, orderProps } from "./order-props.ts";
import { DocumentLink } from "./parts/document-link.tsx";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Heading, Paragraph, QuietParagraph, Title } from "./parts/mail-text.tsx";
import { OrderTable } from "./parts/order-table.tsx";
import { traderProps } from "./trader-props.ts";
import { ukDateAndTime } from "./uk-time.ts";

/** Told to the customer once an order was cancelled before it was sent. Transactional: it must never carry promotion. */
export const orderCancelledProps = z.object({
  order: orderProps,
  trader: traderProps,
  /** What was taken from the card; 0 when the payment was let go before it was taken, or nothing was to be paid. */
  charged_pence: z.int().nonnegative(),
  order_url: z.url({ protocol: /^https?$/ }),
  /** Of the money that has gone back by now; a letter that was written before they were linked has none. */
  credit_notes: z.array(creditNoteProps).default([]),
});

export type OrderCancelledProps = z.infer<typeof orderCancelledProps>;

export function orderCancelledSubject({ order }: OrderCancelledProps): string {
  return mailSubject(`Your Balance order ${order.order_number} was cancelled`);
}

/** What the mail says, for both of its parts. */
export function orderCancelledSentences(props: OrderCancelledProps): {
  title: string;
  paragraphs: string[];
  after: string;
} {
  const { order, charged_pence, trader } = props;
  const goods = itemCount(order) === 1 ? "It will not be sent" : "None of it will be sent";
  return {
    title: `Order ${order.order_number} was cancelled.`,
    paragraphs: [
      `Your order of ${ukDateAndTime(order.placed_at)} was cancelled. ${goods}, and nothing more will be charged.`,
      charged_pence > 0
        ? `All of the ${formatPence(charged_pence)} that you paid goes back to the card you paid with. Your bank usually shows the money within 5 to 10 working days.`
        : "Nothing was charged. If your bank shows the amount as held, it lets it go by itself.",
    ],
    after: `If you did not ask for this, or anything is unclear, answer this message or call us on ${trader.phone}.`,
  };
}

export function OrderCancelled(props: OrderCancelledProps) {
  const { title, paragraphs, after } = orderCancelledSentences(props);
  return (
    <MailPage title={orderCancelledSubject(props)} preview={paragraphs[1]!} trader={props.trader}>
      <Title>{title}</Title>
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
      <ButtonLink href={props.order_url}>See your order</ButtonLink>
      {props.credit_notes.map(({ number, url }) => (
        <DocumentLink key={number} name={creditNoteName(number, props.trader)} url={url} />
      ))}
      <QuietParagraph>{after}</QuietParagraph>
      <Heading>What was cancelled</Heading>
      <OrderTable order={props.order} vatNumber={props.trader.vat_number} showSkus={false} />
    </MailPage>
  );
}
