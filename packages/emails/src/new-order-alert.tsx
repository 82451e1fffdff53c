import { formatPence } from "@balance/money/format-pence";
import { z } from "zod";
import { mailSubject } from "./mail-subject.ts";
import { addressLines, itemCount, orderProps } from "./order-props.ts";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Heading, Paragraph, Title } from "./parts/mail-text.tsx";
import { OrderTable } from "./parts/order-table.tsx";
import { traderProps } from "./trader-props.ts";
import { ukDateAndTime } from "./uk-time.ts";

/** Told to the shop of a new order: what to pack, for whom, how it goes. */
export const newOrderAlertProps = z.object({
  order: orderProps,
  trader: traderProps,
  /** The order in the admin. */
  admin_url: z.url({ protocol: /^https?$/ }),
});

export type NewOrderAlertProps = z.infer<typeof newOrderAlertProps>;

/** "3 items", "1 item" */
export function itemsPhrase({ order }: NewOrderAlertProps): string {
  const count = itemCount(order);
  return count === 1 ? "1 item" : `${count} items`;
}

export function deliveryHeading({ order }: NewOrderAlertProps): string {
  return order.delivery.kind === "collection" ? "To be collected by" : `To send by ${order.delivery.name}`;
}

export function newOrderAlertSubject(props: NewOrderAlertProps): string {
  const { order } = props;
  return mailSubject(
    `New order ${order.order_number}: ${itemsPhrase(props)}, ${formatPence(order.total_pence)}`,
  );
}

export function NewOrderAlert(props: NewOrderAlertProps) {
  const { order, trader, admin_url } = props;
  return (
    <MailPage
      title={newOrderAlertSubject(props)}
      preview={`${order.delivery.name}, placed on ${ukDateAndTime(order.placed_at)}`}
      trader={trader}
    >
      <Title>New order {order.order_number}</Title>
      <Paragraph>
        {itemsPhrase(props)} for {formatPence(order.total_pence)}. Placed on {ukDateAndTime(order.placed_at)}.
      </Paragraph>
      <ButtonLink href={admin_url}>Open in the admin</ButtonLink>
      <Heading>To pack</Heading>
      <OrderTable order={order} vatNumber={trader.vat_number} showSkus />
      <Heading>{deliveryHeading(props)}</Heading>
      <Paragraph>
        {[...addressLines(order), order.address.phone, order.email].filter(Boolean).map((line, index) => (
          <span key={index}>
            {line}
            <br />
          </span>
        ))}
      </Paragraph>
    </MailPage>
  );
}
