import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { holdSettlement } from "./hold-settlement";
import { openStripe } from "./open-stripe";

const waitForOthersMs = 8_000;

/**
 * Marks the settlement of a payment that its card holder disputes, and unmarks it when the shop wins or the bank only had
 * a question; one that is lost stays marked. Stripe is asked how the dispute stands now: events come in any order.
 * Throws when the settlement stays busy, its money is not booked as taken yet, or Stripe can't be asked: the inbox tries
 * again.
 */
export async function noteDispute(container: MedusaContainer, disputeId: string): Promise<void> {
  const dispute = await openStripe().disputes.retrieve(disputeId);
  const intent = dispute.payment_intent;
  const intentId = typeof intent === "string" ? intent : intent?.id;
  if (!intentId) return;
  const settlement = await container
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .findSettlement({ payment_intent_id: intentId });
  if (!settlement) return;
  const isOver = dispute.status === "won" || dispute.status === "warning_closed";
  const done = await holdSettlement(container, settlement.id, waitForOthersMs, async (held) => {
    const { state, order_id } = held.row;
    if (isOver) {
      if (state === "disputed") await held.move("captured", { reason: null });
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
