import type { OrderCancelledProps } from "@balance/emails/order-cancelled";
import type { RefundProps } from "@balance/emails/refund";
import { poundsToPence } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { INVOICE_MODULE } from "../../modules/invoice";
import { documentNumber } from "../../modules/invoice/document-kinds";
import type InvoiceModuleService from "../../modules/invoice/service";
import type { TaxDocumentRow } from "../../modules/invoice/service";
import type { Letter } from "../../modules/outbox/service";
import { PAYMENT_DESK_MODULE } from "../../modules/payment-desk";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import { readOrderPage } from "../order/read-order-page";
import { signOrderToken } from "../order/sign-order-token";
import { isDead } from "../payment-desk/refund-tasks";
import { readTrader } from "../trader/read-trader";
import { readOrderForMail } from "./read-order-for-mail";

/** To the customer, about one refund, named by Stripe's id of it. Throws when it is not known. */
export async function refundLetter(container: MedusaContainer, stripeRefundId: string): Promise<Letter> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const refund = await desk.retrieveStripeRefund(stripeRefundId);
  const [order, trader, documents, all] = await Promise.all([
    readOrderPage(container, refund.order_id),
    readTrader(container),
    container.resolve<InvoiceModuleService>(INVOICE_MODULE).documentsOf(refund.order_id),
    desk.listStripeRefunds({ order_id: refund.order_id }, { take: 1000 }),
  ]);
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order ${refund.order_id}`);
  const until = all.filter((each) => !isDead(each) && each.made_at <= refund.made_at);
  const [creditNote] = creditNotesOf(documents, [refund]);
  const props: RefundProps = {
    order_number: order.order_number,
    first_name: order.address.first_name,
    refund_pence: refund.amount_pence,
    refunded_pence: Math.max(
      refund.amount_pence,
      until.reduce((sum, { amount_pence }) => sum + amount_pence, 0),
    ),
    total_pence: order.total_pence,
    goods: refund.amount_pence < order.total_pence ? goodsOf(documents, refund) : [],
    trader,
    order_url: orderUrl(refund.order_id),
    credit_note_number: creditNote?.number ?? null,
    credit_note_url: creditNote?.url ?? null,
  };
  return { to_address: order.email, reply_to: trader.email, props };
}

/** To the customer, once the order is cancelled and what it held is let go. */
export async function orderCancelledLetter(container: MedusaContainer, orderId: string): Promise<Letter> {
  const [order, trader, charged_pence, documents, told] = await Promise.all([
    readOrderForMail(container, orderId),
    readTrader(container),
    readChargedPence(container, orderId),
    container.resolve<InvoiceModuleService>(INVOICE_MODULE).documentsOf(orderId),
    container
      .resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE)
      .listStripeRefunds({ order_id: orderId, told_by_cancellation: true }, { take: 1000 }),
  ]);
  const props: OrderCancelledProps = {
    order,
    trader,
    charged_pence,
    order_url: orderUrl(orderId),
    credit_notes: creditNotesOf(documents, told),
  };
  return { to_address: order.email, reply_to: trader.email, props };
}

async function readChargedPence(container: MedusaContainer, orderId: string): Promise<number> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { charged: string }[] }>(
    `select coalesce(sum(c.amount), 0) as charged from order_payment_collection l
     join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
     join capture c on c.payment_id = p.id and c.deleted_at is null
     where l.order_id = ? and l.deleted_at is null`,
    [orderId],
  );
  return poundsToPence(rows[0]?.charged ?? 0);
}

/** As the refund's credit note names them; empty when it names an amount only. */
function goodsOf(documents: TaxDocumentRow[], refund: { id: string }): string[] {
  const note = documents.find(({ kind, subject_id }) => kind === "credit_note" && subject_id === refund.id);
  return (note?.content.lines ?? []).flatMap(({ line_id, sku, quantity, description }) =>
    line_id === undefined ? [] : [sku ? `${quantity} × ${description}` : description],
  );
}

/** In the order of their numbers. */
function creditNotesOf(
  documents: TaxDocumentRow[],
  refunds: { id: string }[],
): OrderCancelledProps["credit_notes"] {
  const ids = new Set(refunds.map(({ id }) => id));
  return documents
    .filter(({ kind, subject_id }) => kind === "credit_note" && ids.has(subject_id))
    .map(({ kind, number, order_id }) => {
      const name = documentNumber(kind, number);
      return { number: name, url: `${orderUrl(order_id)}/${name}.pdf` };
    });
}

function orderUrl(orderId: string): string {
  return `${environment.STOREFRONT_URL}/orders/${signOrderToken(orderId)}`;
}
