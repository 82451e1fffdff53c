import type { SettlePaymentResponse } from "@balance/contracts/payment";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { LostLeaseError } from "../../modules/settlement/lost-lease-error";
import type { SettlementRow } from "../../modules/settlement/service";
import { findPaymentIntent } from "./ensure-payment-intent";
import { finishedResult } from "./finished-result";
import { holdSettlement, waitForOthersMs } from "./hold-settlement";
import { settleHeld } from "./settle-held";

const lookAgainSeconds = 10;

/**
 * The one way from a payment to an order. The return page, the webhook's inbox and the sweeper all call it, at once and
 * as often as they like; they get one result. It is no engine workflow: those undo by memory, which a crash empties,
 * while this goes on from the state in the database.
 * Never throws for what may pass: that is logged, answered with `processing`, and tried again by the sweeper.
 */
export async function settlePayment(
  container: MedusaContainer,
  paymentIntentId: string,
  { waitMs }: { waitMs: number } = { waitMs: waitForOthersMs },
): Promise<SettlePaymentResponse> {
  const settlements = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  const settlement =
    (await settlements.findSettlement({ payment_intent_id: paymentIntentId })) ??
    (await settlements.findReplaced(paymentIntentId));
  if (!settlement) {
    return {
      status: "not_paid",
      message: "We don't know this payment. Nothing was charged by us.",
      basket_id: null,
    };
  }
  return await settleRow(container, settlement, { waitMs });
}

/** The same for a settlement that is known: the sweeper's way in. */
export async function settleRow(
  container: MedusaContainer,
  row: SettlementRow,
  { waitMs }: { waitMs: number },
): Promise<SettlePaymentResponse> {
  const { id } = row;
  const finished = finishedResult(row);
  if (finished) return finished;
  const settlements = container.resolve<SettlementModuleService>(SETTLEMENT_MODULE);
  try {
    const result = await holdSettlement(container, id, waitMs, async (held) => {
      return await settleHeld(container, held, await findPaymentIntent(container, held));
    });
    if (result) return result;
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    if (error instanceof LostLeaseError) logger.warn(error.message);
    else logger.error(`Settlement ${id} did not get through and will be tried again`, error as Error);
  }
  await settlements.checkSoon(id, lookAgainSeconds);
  return { status: "processing", message: "We are still confirming your payment. This can take a moment." };
}
