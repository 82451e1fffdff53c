import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_LIMIT_MODULE } from "../../modules/payment-limit";
import type PaymentLimitModuleService from "../../modules/payment-limit/service";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { holdSettlement, waitForOthersMs } from "../settlement/hold-settlement";
import { openStripe } from "../settlement/open-stripe";
import { releaseSettlement } from "../settlement/release-settlement";
import { pauseMessage, readPause } from "./read-pause";

/**
 * Counts a card that a bank declined, once an event. When it was one too many, the PaymentIntent ends: with its client
 * secret a browser could go on trying cards at Stripe without asking us again.
 */
export async function noteDecline(
  container: MedusaContainer,
  intentId: string,
  eventId: string,
): Promise<void> {
  const settlement = await container
    .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
    .findSettlement({ payment_intent_id: intentId });
  if (!settlement) return;
  const limits = container.resolve<PaymentLimitModuleService>(PAYMENT_LIMIT_MODULE);
  await limits.countDeclined(settlement.basket_id, eventId);
  const payer = await limits.lastPayer(settlement.basket_id);
  const until = payer && (await readPause(container, payer));
  if (!until) return;
  await holdSettlement(container, settlement.id, waitForOthersMs, async (held) => {
    if (held.row.state !== "prepared" || held.row.payment_intent_id !== intentId) return;
    const { status } = await openStripe().paymentIntents.retrieve(intentId);
    // a card that went through after all is an honest one
    if (status !== "requires_payment_method") return;
    await releaseSettlement(container, held, "too_many_declines", pauseMessage(until));
  });
}
