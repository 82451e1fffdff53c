import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_DESK_MODULE } from "../../../../modules/payment-desk";
import type PaymentDeskModuleService from "../../../../modules/payment-desk/service";
import type { StripeRefundRow } from "../../../../modules/payment-desk/service";
import { SETTLEMENT_MODULE } from "../../../../modules/settlement";
import type SettlementModuleService from "../../../../modules/settlement/service";
import type { SettlementState } from "../../../../modules/settlement/settlement-state";
import { type HistoryEntry, readPaymentHistory } from "../../../../workflows/payment-desk/payment-history";
import { stripeAddress } from "../../../../workflows/payment-desk/stripe-address";
import { type AdminPaymentTask, toAdminTasks } from "../../payment-tasks/admin-payment-task";

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
  open_tasks: AdminPaymentTask[];
}

/** Null for an order that did not come through the checkout. */
export interface AdminOrderPaymentResponse {
  payment: AdminOrderPayment | null;
}

export async function GET(
  request: MedusaRequest,
  response: MedusaResponse<AdminOrderPaymentResponse>,
): Promise<void> {
  const orderId = request.params.id!;
  const desk = request.scope.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const settlement = await request.scope
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .findSettlement({ order_id: orderId });
  if (!settlement) {
    response.json({ payment: null });
    return;
  }
  const [history, refunds, tasks] = await Promise.all([
    readPaymentHistory(request.scope, [settlement.id]),
    desk.listStripeRefunds({ order_id: orderId }, { take: 1000, order: { made_at: "ASC" } }),
    desk.listPaymentTasks({ order_id: orderId, state: "open" }, { take: 50 }),
  ]);
  response.json({
    payment: {
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
      open_tasks: await toAdminTasks(request.scope, tasks),
    },
  });
}
