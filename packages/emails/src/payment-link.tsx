import { formatPence } from "@balance/money/format-pence";
import { z } from "zod";
import { traderIdentity } from "./contract-information.ts";
import { mailSubject } from "./mail-subject.ts";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Heading, Paragraph, QuietParagraph, Title } from "./parts/mail-text.tsx";
import { traderProps } from "./trader-props.ts";
import { ukDateAndTime } from "./uk-time.ts";

const pence = z.int().nonnegative();

/**
 * Asks a customer who ordered on the phone to pay. No contract yet, and no advertising: what they chose, what it comes to,
 * and what the law wants known of a food before it is bought (Regulation (EU) 1169/2011 art 14).
 */
export const paymentLinkProps = z.object({
  first_name: z.string(),
  line_items: z
    .array(
      z.object({
        title: z.string().min(1),
        quantity: z.int().positive(),
        unit_price_pence: pence,
        gross_pence: pence,
      }),
    )
    .min(1),
  discount_pence: pence,
  delivery: z.object({ name: z.string().min(1), pence }),
  total_pence: pence,
  labels: z.array(
    z.object({
      product_title: z.string(),
      allergens: z.array(z.string()),
      may_contain: z.array(z.string()),
      warnings: z.array(z.string()),
    }),
  ),
  payable_until: z.iso.datetime({ offset: true }),
  /** Opens a page with a button; opening it changes nothing. */
  pay_url: z.url({ protocol: /^https?$/ }),
  trader: traderProps,
});

export type PaymentLinkProps = z.infer<typeof paymentLinkProps>;

export function paymentLinkSubject({ total_pence }: PaymentLinkProps): string {
  return mailSubject(`Your order with Balance on the phone: pay ${formatPence(total_pence)}`);
}

/** What both parts say. */
function paymentLinkWords(props: PaymentLinkProps) {
  const { first_name, line_items, discount_pence, delivery, total_pence, payable_until, trader } = props;
  const name = first_name.trim();
  return {
    title: "Your order waits for you",
    asked: `${name ? `Hello ${name}, you` : "You"} ordered this with us on the phone. Nothing is charged until you have looked at it and paid.`,
    lines: line_items.map(
      ({ title, quantity, unit_price_pence, gross_pence }) =>
        `${quantity} × ${title}${quantity > 1 ? ` (${formatPence(unit_price_pence)} each)` : ""}: ${formatPence(gross_pence)}`,
    ),
    sums: [
      ...(discount_pence > 0 ? [`Discount: ${formatPence(-discount_pence)}`] : []),
      `${delivery.name}: ${delivery.pence === 0 ? "free" : formatPence(delivery.pence)}`,
      `Total, VAT included: ${formatPence(total_pence)}`,
    ],
    labels: labelParagraphs(props),
    button: "Look at it and pay",
    until: `The link opens a page with your order and one button, until ${ukDateAndTime(payable_until)}. Nothing is reserved until you pay. Please don’t pass it on: it leads to your name and address.`,
    otherwise: `Something is wrong, or you ordered nothing? You need not do anything: nothing is charged. Answer this message or call us on ${trader.phone}.`,
  };
}

/** A paragraph for each food that has something to be known before it is bought. */
function labelParagraphs({ labels }: PaymentLinkProps): string[] {
  return labels
    .map(({ product_title, allergens, may_contain, warnings }) => ({
      product_title,
      facts: [
        allergens.length > 0 && `Contains: ${allergens.join(", ").toUpperCase()}.`,
        may_contain.length > 0 && `May contain: ${may_contain.join(", ")}.`,
        ...warnings,
      ].filter(Boolean),
    }))
    .filter(({ facts }) => facts.length > 0)
    .map(({ product_title, facts }) => `${product_title}: ${facts.join(" ")}`);
}

export function PaymentLink(props: PaymentLinkProps) {
  const words = paymentLinkWords(props);
  return (
    <MailPage title={paymentLinkSubject(props)} preview={words.asked} trader={props.trader}>
      <Title>{words.title}</Title>
      <Paragraph>{words.asked}</Paragraph>
      <Heading>Your order</Heading>
      {[...words.lines, ...words.sums].map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <ButtonLink href={props.pay_url}>{words.button}</ButtonLink>
      <QuietParagraph>{words.until}</QuietParagraph>
      {words.labels.length > 0 && <Heading>Before you buy, from the labels</Heading>}
      {words.labels.map((paragraph) => (
        <QuietParagraph key={paragraph}>{paragraph}</QuietParagraph>
      ))}
      <QuietParagraph>{words.otherwise}</QuietParagraph>
    </MailPage>
  );
}

export function paymentLinkText(props: PaymentLinkProps): string {
  const { title, asked, lines, sums, labels, button, until, otherwise } = paymentLinkWords(props);
  return [
    title.toUpperCase(),
    asked,
    [...lines, ...sums].map((line) => `- ${line}`).join("\n"),
    `${button}:\n${props.pay_url}`,
    until,
    ...(labels.length > 0
      ? [`Before you buy, from the labels:\n${labels.map((line) => `- ${line}`).join("\n")}`]
      : []),
    otherwise,
    "--------",
    traderIdentity(props.trader).join("\n"),
  ].join("\n\n");
}
