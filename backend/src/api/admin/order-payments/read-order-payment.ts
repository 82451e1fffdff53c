import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { INVOICE_MODULE } from "../../../modules/invoice";
import type InvoiceModuleService from "../../../modules/invoice/service";
import { PAYMENT_DESK_MODULE } from "../../../modules/payment-desk";
import type PaymentDeskModuleService from "../../../modules/payment-desk/service";
import type { StripeRefundRow } from "../../../modules/payment-desk/service";
import { SETTLEMENT_MODULE } from "../../../modules/settlement";
import type SettlementModuleService from "../../../modules/settlement/service";
import type { SettlementState } from "../../../modules/settlement/settlement-state";
import { type HistoryEntry, readPaymentHistory } from "../../../workflows/payment-desk/payment-history";
import { readTakenLines } from "../../../workflows/payment-desk/read-taken-lines";
import { type RefundableLine, refundableLines } from "../../../workflows/payment-desk/refundable-lines";
import { stripeAddress } from "../../../workflows/payment-desk/stripe-address";
import { type AdminPaymentTask, toAdminTasks } from "../payment-tasks/admin-payment-task";

export interface AdminOrderPayment {
  state: SettlementState;
  amount_pence: number;
  reason: string | null;
  payment_intent_id: string | null;
  stripe_url: string | null;
  history: HistoryEntry[];
  /** As Stripe tells them; oldest first, times ISO 8601. */
  refunds: (Pick<StripeRefundRow, "id" | "amount_pence" | "status" | "failure_reason" | "made_in"> & {
    made_at: string;
  })[];
  /** Those of the invoice, in its order; empty while there is none. */
  lines: RefundableLine[];
  open_tasks: AdminPaymentTask[];
}

/** Null for an order that did not come through the checkout. */
export interface AdminOrderPaymentResponse {
  payment: AdminOrderPayment | null;
}

/** How the money of an order stands, as staff see it beside the order. Null for one that did not come through the checkout. */
export async function readOrderPayment(
  container: MedusaContainer,
  orderId: string,
): Promise<AdminOrderPayment | null> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const settlement = await container
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .findSettlement({ order_id: orderId });
  if (!settlement) return null;
  const [history, refunds, tasks, lines] = await Promise.all([
    readPaymentHistory(container, [settlement.id]),
    desk.listStripeRefunds({ order_id: orderId }, { take: 1000, order: { made_at: "ASC" } }),
    desk.listPaymentTasks({ order_id: orderId, state: "open" }, { take: 50 }),
    readLines(container, orderId),
  ]);
  return {
    state: settlement.state,
    amount_pence: settlement.amount_pence,
    reason: settlement.reason,
    payment_intent_id: settlement.payment_intent_id,
    stripe_url: stripeAddress(settlement.payment_intent_id),
    history,
    refunds: refunds.map(({ id, amount_pence, status, failure_reason, made_in, made_at }) => ({
      id,
      amount_pence,
      status,
      failure_reason,
      made_in,
      made_at: new Date(made_at).toISOString(),
    })),
    lines,
    open_tasks: await toAdminTasks(container, tasks),
  };
}

async function readLines(container: MedusaContainer, orderId: string): Promise<RefundableLine[]> {
  const invoice = await container.resolve<InvoiceModuleService>(INVOICE_MODULE).invoiceOf(orderId);
  if (!invoice) return [];
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return refundableLines(invoice.content.lines, await readTakenLines(database, orderId));
}
