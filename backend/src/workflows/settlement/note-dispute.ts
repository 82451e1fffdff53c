import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { holdSettlement } from "./hold-settlement";

const waitForOthersMs = 8_000;

/**
 * Marks the settlement of a payment that its card holder disputes, and unmarks it when the shop wins; one that is lost
 * stays marked. Throws when the settlement stays busy: the inbox tries again.
 */
export async function noteDispute(container: MedusaContainer, dispute: Stripe.Dispute): Promise<void> {
  const intent = dispute.payment_intent;
  const intentId = typeof intent === "string" ? intent : intent?.id;
  if (!intentId) return;
  const settlement = await container
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .findSettlement({ payment_intent_id: intentId });
  if (!settlement) return;
  const done = await holdSettlement(container, settlement.id, waitForOthersMs, async (held) => {
    const { state, order_id } = held.row;
    if (dispute.status === "won") {
      if (state === "disputed") await held.move("captured", { reason: null });
    } else if (state === "captured" || state === "refunded") {
      await held.move("disputed", { reason: dispute.reason });
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `The payment of order ${order_id} is disputed (${dispute.reason}); answer in Stripe's dashboard`,
        );
    }
    return true;
  });
  if (!done) throw new Error(`Settlement ${settlement.id} is busy; its dispute waits`);
}
