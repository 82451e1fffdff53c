import { penceToPounds } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import type Stripe from "stripe";
import { PAYMENT_DESK_MODULE } from "../../modules/payment-desk";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { adoptingRefund } from "../../modules/stripe-payment/adopted-refund";
import { tryToIssueNotes } from "../invoice/issue-notes";
import { queueRefundMails } from "../mail/queue-refund-mails";
import { type RefundedPayment, readEngineRefunds } from "../payment-desk/engine-refunds";
import { dashboardNote, finishBegunRefunds } from "../payment-desk/finish-begun-refunds";
import { mendRefundBooks } from "../payment-desk/mend-refund-books";
import { isDead, keepRefundTasks, stripeRefundRow } from "../payment-desk/refund-tasks";
import { type HeldSettlement, holdSettlement, waitForOthersMs } from "./hold-settlement";
import { openStripe } from "./open-stripe";

/**
 * Brings an order's refunds into line with Stripe: those that somebody made in Stripe's dashboard are booked by the
 * engine's own refund, which then pays nothing; those that a dead process had begun are ended; how each one stands is kept
 * and told to staff and customer. The settlement is held meanwhile, so that no refund is booked twice.
 * Throws when the settlement stays busy or Stripe can't be asked: the inbox tries again.
 */
export async function recordStripeRefunds(
  container: MedusaContainer,
  paymentIntentId: string | null,
): Promise<void> {
  if (!paymentIntentId) return;
  const settlement = await container
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .findSettlement({ payment_intent_id: paymentIntentId });
  if (!settlement?.order_id) return;
  const done = await holdSettlement(container, settlement.id, waitForOthersMs, async (held) => {
    await recordHeldRefunds(container, held, paymentIntentId);
    return true;
  });
  if (!done)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${settlement.id} is busy; its refunds wait`,
    );
}

/** The same for a caller who holds the settlement, which has an order. */
export async function recordHeldRefunds(
  container: MedusaContainer,
  held: HeldSettlement,
  intentId: string,
): Promise<void> {
  const { order_id, payment_session_id, state } = held.row;
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const order = { order_id: order_id!, payment_session_id: payment_session_id! };
  const readBooks = async (): Promise<RefundedPayment> => {
    const payment = await readEngineRefunds(container, order);
    if (payment) return payment;
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Order ${order_id} has no payment to refund`);
  };

  const before = await readBooks();
  let refunds = await listRefunds(intentId);
  if (await finishBegunRefunds(container, intentId, refunds, before)) refunds = await listRefunds(intentId);
  const booked = new Set(before.refunds.map(({ id }) => id));
  const unbooked = refunds.filter(
    (refund) => !isDead(refund) && !booked.has(refund.metadata?.refund_id ?? ""),
  );
  for (const refund of unbooked) {
    await adoptingRefund(refund.id, () =>
      refundPaymentWorkflow(container).run({
        input: {
          payment_id: before.payment_id,
          amount: penceToPounds(refund.amount),
          note: dashboardNote(refund.id),
          // the engine's type forgets what its module takes
          ...(refund.metadata?.attempt ? { metadata: { attempt: refund.metadata.attempt } } : {}),
        },
      }),
    );
  }

  if (unbooked.length > 0) refunds = await listRefunds(intentId);

  const books = await readBooks();
  await mendRefundBooks(container, order.order_id, books);
  // one that Stripe got meanwhile is not booked yet; it comes with an event of its own
  const known = new Set(books.refunds.map(({ id }) => id));
  const atStripe = refunds.filter(({ metadata }) => known.has(metadata?.refund_id ?? ""));
  const fromDashboard = new Set(books.refunds.map(({ note }) => note));
  const rows = atStripe.map((refund) => {
    // one with an attempt is the shop's own, whose answer got lost
    const isAdopted = fromDashboard.has(dashboardNote(refund.id));
    const madeIn = isAdopted && !refund.metadata?.attempt ? "dashboard" : "shop";
    return stripeRefundRow(refund, intentId, order.order_id, madeIn);
  });
  for (const row of rows) await desk.keepStripeRefund(row);
  await desk.endAttempts(rows.flatMap(({ attempt }) => attempt ?? []));
  await keepRefundTasks(desk, held.row, rows);
  await tryToIssueNotes(container, order.order_id);
  await queueRefundMails(container, await desk.refundsToTell(order.order_id, books.is_order_cancelled));
  const live = rows.filter((row) => !isDead(row));
  const refunded = live.reduce((sum, { amount_pence }) => sum + amount_pence, 0);
  if (refunded >= books.amount_pence && state === "captured") await held.move("refunded");
}

/** Oldest first; Stripe allows a payment no more refunds than fit on a few pages. */
async function listRefunds(payment_intent: string): Promise<Stripe.Refund[]> {
  const refunds: Stripe.Refund[] = [];
  for await (const refund of openStripe().refunds.list({ payment_intent, limit: 100 })) refunds.push(refund);
  return refunds.reverse();
}
