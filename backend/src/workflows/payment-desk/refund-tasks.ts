import { formatPence } from "@balance/money/format-pence";
import type Stripe from "stripe";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import type { StripeRefundRow } from "../../modules/payment-desk/service";
import type { Difference } from "../../modules/payment-desk/task-kinds";
import type { SettlementRow } from "../../modules/settlement/service";

/** Stripe's words for a refund that never reached, or won't reach, the customer. */
export function isDead({ status }: { status: string | null }): boolean {
  return status === "failed" || status === "canceled";
}

/** Tells staff of refunds that the bank sent back, and of those that somebody made in Stripe's dashboard. */
export async function keepRefundTasks(
  desk: PaymentDeskModuleService,
  settlement: SettlementRow,
  refunds: StripeRefundRow[],
): Promise<void> {
  for (const refund of refunds) {
    const about: Pick<
      Difference,
      "subject_id" | "settlement_id" | "order_id" | "payment_intent_id" | "amount_pence"
    > = {
      subject_id: refund.id,
      settlement_id: settlement.id,
      order_id: settlement.order_id,
      payment_intent_id: refund.payment_intent_id,
      amount_pence: refund.amount_pence,
    };
    const amount = formatPence(refund.amount_pence);
    if (refund.made_in === "dashboard" && !isDead(refund)) {
      const detail = `${amount} was refunded in Stripe's dashboard. The order has followed.`;
      await desk.openTask("stripe", { ...about, kind: "refund_in_dashboard", action: "note", detail });
    }
    const isMadeUpFor =
      refund.engine_refund_id === null ||
      refunds.some((other) => other.engine_refund_id === refund.engine_refund_id && !isDead(other)) ||
      refunds.findLast((other) => other.engine_refund_id === refund.engine_refund_id) !== refund;
    if (isDead(refund) && !isMadeUpFor) {
      const why = refund.failure_reason?.replaceAll("_", " ") ?? refund.status;
      const detail = `The refund of ${amount} did not reach the customer (${why}). Refund it again, or pay it another way and note it here.`;
      await desk.openTask("stripe", { ...about, kind: "refund_failed", action: "refund_again", detail });
    } else await desk.closeTasks(["refund_failed"], refund.id);
  }
}

/** How a refund of Stripe's is kept here. */
export function stripeRefundRow(
  refund: Stripe.Refund,
  paymentIntentId: string,
  orderId: string,
  madeIn: StripeRefundRow["made_in"],
): StripeRefundRow {
  return {
    id: refund.id,
    payment_intent_id: paymentIntentId,
    order_id: orderId,
    engine_refund_id: refund.metadata?.refund_id ?? null,
    attempt: refund.metadata?.attempt ?? null,
    amount_pence: refund.amount,
    status: (refund.status ?? "pending") as StripeRefundRow["status"],
    failure_reason: refund.failure_reason ?? null,
    made_in: madeIn,
    made_at: new Date(refund.created * 1000),
  };
}
