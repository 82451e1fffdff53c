import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { PAYMENT_DESK_MODULE } from "../../modules/payment-desk";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import type { PaymentTaskRow } from "../../modules/payment-desk/service";
import type { TaskAction } from "../../modules/payment-desk/task-kinds";
import { refundMetadata } from "../../modules/stripe-payment/refund-attempt";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { noteDispute } from "../settlement/note-dispute";
import { waitForOthersMs } from "../settlement/hold-settlement";
import { openStripe } from "../settlement/open-stripe";
import { recordStripeRefunds } from "../settlement/record-stripe-refunds";
import { settleRow } from "../settlement/settle-payment";
import { reconcileIntents } from "./reconcile-intents";
import { reconcileBooks } from "./reconcile-payments";
import { releaseCancelledOrder } from "./release-cancelled-order";
import { releaseStrayPayment } from "./release-stray-payment";

/**
 * Does what staff pressed for a task, then looks again whether the difference is gone, and gives the task as it is then.
 * Only the task's own action, or noting it, may be asked for; pressing twice does it once.
 * Throws a MedusaError: "not_found", or "not_allowed" when the task asks for something else by now.
 */
export async function actOnTask(
  container: MedusaContainer,
  taskId: string,
  action: TaskAction,
  staffId: string,
): Promise<PaymentTaskRow> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const task = await desk.retrievePaymentTask(taskId);
  if (task.state === "closed") return task;
  if (action === "note") {
    await desk.noteTask(taskId, staffId);
    return await desk.retrievePaymentTask(taskId);
  }
  if (action !== task.action)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This task has changed meanwhile. Reload the page to see what it asks for now.",
    );
  await perform(container, task);
  await lookAgain(container, task);
  return await desk.retrievePaymentTask(taskId);
}

async function perform(container: MedusaContainer, task: PaymentTaskRow): Promise<void> {
  switch (task.action) {
    case "settle_again":
    case "capture_again": {
      const row = await container
        .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
        .findSettlement({ id: task.settlement_id ?? "" });
      if (row) await settleRow(container, row, { waitMs: waitForOthersMs });
      return;
    }
    case "release_money":
      if (task.order_id) await releaseCancelledOrder(container, task.order_id);
      else if (task.payment_intent_id) await releaseStrayPayment(container, task.payment_intent_id);
      return;
    case "refund_again":
      await refundAgain(task.subject_id);
      return;
    case "read_again":
    case "note":
      // looking again is all there is to do
      return;
  }
}

/** Asks the bank once more for the same refund of the engine's; the key makes of two presses one. */
async function refundAgain(failedRefundId: string): Promise<void> {
  const stripe = openStripe();
  const failed = await stripe.refunds.retrieve(failedRefundId);
  const refund_id = failed.metadata?.refund_id;
  const payment_intent =
    typeof failed.payment_intent === "string" ? failed.payment_intent : failed.payment_intent?.id;
  if (failed.status !== "failed" && failed.status !== "canceled") return;
  if (!refund_id || !payment_intent)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This refund was not made by the shop: refund it in Stripe's dashboard.",
    );
  try {
    await stripe.refunds.create(
      {
        payment_intent,
        amount: failed.amount,
        metadata: refundMetadata(refund_id, failed.metadata?.attempt),
      },
      { idempotencyKey: `again:${failedRefundId}` },
    );
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeInvalidRequestError)) throw cause;
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Stripe refuses the refund: ${cause.message}`);
  }
}

async function lookAgain(container: MedusaContainer, task: PaymentTaskRow): Promise<void> {
  if (task.kind === "dispute") await noteDispute(container, task.subject_id);
  if (task.payment_intent_id) {
    await recordStripeRefunds(container, task.payment_intent_id);
    const intent = await openStripe().paymentIntents.retrieve(task.payment_intent_id, {
      expand: ["latest_charge"],
    });
    await reconcileIntents(container, [intent]);
  }
  await reconcileBooks(container);
}
