import { formatPence } from "@balance/money/format-pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { PAYMENT_DESK_MODULE } from "../../modules/payment-desk";
import type PaymentDeskModuleService from "../../modules/payment-desk/service";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import type { SettlementRow } from "../../modules/settlement/service";
import { holdSettlement, waitForOthersMs } from "./hold-settlement";
import { openStripe } from "./open-stripe";

/**
 * Marks the settlement of a payment that its card holder disputes, and unmarks it when the shop wins or the bank only had
 * a question; one that is lost stays marked. Staff get a task, which closes when the shop has won. Stripe is asked how the
 * dispute stands now: events come in any order.
 * Throws when the settlement stays busy, its money is not booked as taken yet, or Stripe can't be asked: the inbox tries
 * again.
 */
export async function noteDispute(container: MedusaContainer, disputeId: string): Promise<void> {
  const dispute = await openStripe().disputes.retrieve(disputeId);
  const intent = dispute.payment_intent;
  const intentId = typeof intent === "string" ? intent : (intent?.id ?? null);
  const settlement =
    intentId &&
    (await container
      .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
      .findSettlement({ payment_intent_id: intentId }));
  await keepTask(container, dispute, intentId, settlement || null);
  if (!settlement) return;
  const done = await holdSettlement(container, settlement.id, waitForOthersMs, async (held) => {
    const { state, order_id } = held.row;
    if (isWon(dispute)) {
      if (state === "disputed") await held.move(await stateUndisputed(container, held.row), { reason: null });
    } else if (state === "captured" || state === "refunded") {
      await held.move("disputed", { reason: dispute.reason });
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `The payment of order ${order_id} is disputed (${dispute.reason}); answer in Stripe's dashboard`,
        );
    }
    return state !== "ordered";
  });
  if (!done) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${settlement.id} is busy or not captured yet; its dispute waits`,
    );
  }
}

/** A full refund leaves a disputed payment disputed: that it was refunded shows once the dispute is over. */
async function stateUndisputed(
  container: MedusaContainer,
  { order_id, amount_pence }: SettlementRow,
): Promise<"captured" | "refunded"> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  return order_id && (await desk.refundedPence(order_id)) >= amount_pence ? "refunded" : "captured";
}

function isWon({ status }: Stripe.Dispute): boolean {
  return status === "won" || status === "warning_closed";
}

async function keepTask(
  container: MedusaContainer,
  dispute: Stripe.Dispute,
  intentId: string | null,
  settlement: SettlementRow | null,
): Promise<void> {
  const desk = container.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  if (isWon(dispute)) {
    await desk.closeTasks(["dispute"], dispute.id);
    return;
  }
  await desk.openTask("stripe", {
    kind: "dispute",
    subject_id: dispute.id,
    action: "note",
    settlement_id: settlement?.id ?? null,
    order_id: settlement?.order_id ?? null,
    payment_intent_id: intentId,
    amount_pence: dispute.amount,
    detail: explain(dispute),
  });
}

const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

function explain({ status, amount, reason, evidence_details }: Stripe.Dispute): string {
  const what = `${formatPence(amount)}, reason given: ${reason.replaceAll("_", " ")}.`;
  if (status === "lost") return `The dispute is lost and the money is gone: ${what}`;
  if (status === "under_review" || status === "warning_under_review")
    return `The bank looks at the answer to the dispute: ${what}`;
  const due = evidence_details.due_by;
  const until = due ? ` by ${date.format(new Date(due * 1000))}` : "";
  return `The card holder disputes the payment: ${what} Answer in Stripe's dashboard${until}.`;
}
