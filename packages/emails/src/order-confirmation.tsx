import { z } from "zod";
import { cancellationForm, contractInformation } from "./contract-information.ts";
import { mailSubject } from "./mail-subject.ts";
import { addressLines, orderProps } from "./order-props.ts";
import { light } from "./parts/mail-colours.ts";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Heading, Paragraph, QuietParagraph, Rule, Title } from "./parts/mail-text.tsx";
import { OrderTable } from "./parts/order-table.tsx";
import { traderProps } from "./trader-props.ts";
import { ukDateAndTime } from "./uk-time.ts";

/** Told to the customer once the order exists. Transactional: it must never carry promotion. */
export const orderConfirmationProps = z.object({
  order: orderProps,
  trader: traderProps,
  /** The signed address of the order's own page; whoever has it sees the order. */
  order_url: z.url({ protocol: /^https?$/ }),
  /** The invoice's PDF; until the payment is confirmed, this address leads to the order's page. */
  invoice_url: z.url({ protocol: /^https?$/ }),
});

export type OrderConfirmationProps = z.infer<typeof orderConfirmationProps>;

export function orderConfirmationSubject({ order }: OrderConfirmationProps): string {
  return mailSubject(`Your Balance order ${order.order_number} is confirmed`);
}

/** "Thank you, Morwenna." or, without a name, "Thank you." */
export function greeting({ order }: OrderConfirmationProps): string {
  return order.address.first_name.trim() ? `Thank you, ${order.address.first_name.trim()}.` : "Thank you.";
}

/** What the invoice may be called: only a trader registered for VAT issues VAT invoices. */
export function invoiceName({ trader }: OrderConfirmationProps): string {
  return trader.vat_number ? "VAT invoice (PDF)" : "Invoice (PDF)";
}

export function OrderConfirmation(props: OrderConfirmationProps) {
  const { order, trader, order_url, invoice_url } = props;
  const sections = contractInformation(order, trader);
  const collection = order.delivery.kind === "collection";
  return (
    <MailPage
      title={orderConfirmationSubject(props)}
      preview={`${greeting(props)} Here is everything to keep about your order.`}
      trader={trader}
    >
      <Title>{greeting(props)} Your order is confirmed.</Title>
      <Paragraph>
        This confirms order <strong>{order.order_number}</strong>, placed on {ukDateAndTime(order.placed_at)}.
      </Paragraph>
      <ButtonLink href={order_url}>See your order</ButtonLink>
      <Heading>What you ordered</Heading>
      <OrderTable order={order} vatNumber={trader.vat_number} showSkus={false} />
      <Paragraph>
        <a href={invoice_url} className="sea" style={{ color: light.sea }}>
          {invoiceName(props)}
        </a>
      </Paragraph>
      <Heading>{collection ? "For collection by" : "Delivering to"}</Heading>
      <Paragraph>
        {addressLines(order).map((line, index) => (
          <span key={index}>
            {line}
            <br />
          </span>
        ))}
      </Paragraph>
      <Rule />
      <QuietParagraph>
        The rest of this message is your copy of the terms that matter after an order. Please keep it.
      </QuietParagraph>
      {sections.map((section) => (
        <div key={section.heading}>
          <Heading>{section.heading}</Heading>
          {section.paragraphs.map((paragraph) => (
            <QuietParagraph key={paragraph}>{paragraph}</QuietParagraph>
          ))}
        </div>
      ))}
      <Heading>Cancellation form</Heading>
      <QuietParagraph>Fill in and send this only if you wish to cancel the contract.</QuietParagraph>
      <div
        className="sand quiet"
        style={{ backgroundColor: light.sand, borderRadius: 4, padding: "16px 18px 6px", color: light.quiet }}
      >
        {cancellationForm(order, trader).map((line) => (
          <QuietParagraph key={line}>{line}</QuietParagraph>
        ))}
      </div>
    </MailPage>
  );
}
