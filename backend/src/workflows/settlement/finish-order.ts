import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { tryToIssueInvoice } from "../invoice/issue-invoice";
import { queueOrderMails } from "../mail/queue-order-mails";
import type { SettlementRow } from "../../modules/settlement/service";
import { numberOrder } from "../order/number-order";
import { announceOrder } from "./announce-order";
import { captureOrder } from "./capture-order";
import { errorMessage } from "./error-message";
import type { HeldSettlement } from "./hold-settlement";
import { openStripe } from "./open-stripe";
import { keepClaims } from "./scarce-claims";

/** The first two for what passes at once: a process that died over it, a bank that was busy. */
const captureAgainSeconds = [15, 30, 120, 300, 900];
const captureAgainLaterSeconds = 3_600;

/**
 * Everything that follows a verified order: it gets its number, what it claimed is kept, the mails are owed, the rest of the shop is told, the money is taken. Each part may
 * have been done before. A capture that fails does not undo the order: it is tried again, later and later, and the order
 * page says that the payment is being confirmed. When the bank's hold is gone it never will succeed: that is for staff
 * (state `failed`), and looked at hourly in case they cancel the order.
 */
export async function finishOrder(container: MedusaContainer, held: HeldSettlement): Promise<void> {
  const { basket_id: basketId, order_id: orderId } = held.row;
  if (!orderId)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${held.row.id} is ordered but names no order`,
    );
  await numberOrder(container, held.row);
  await keepClaims(container, { basket_id: basketId, order_id: orderId });
  await queueOrderMails(container, orderId);
  await announceOrder(container, held);
  try {
    const { outcome, taken_pence } = await captureOrder(container, held);
    await held.move(outcome, {
      amount_pence: taken_pence,
      next_check_at: null,
      reason: outcome === "cancelled" ? "order_cancelled" : null,
    });
    if (outcome === "captured") await tryToIssueInvoice(container, orderId);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`The money of order ${orderId} could not be taken yet: ${errorMessage(error)}`);
    const seconds = captureAgainSeconds[held.row.check_count] ?? captureAgainLaterSeconds;
    const later = {
      check_count: held.row.check_count + 1,
      next_check_at: new Date(Date.now() + seconds * 1_000),
    };
    if (held.row.state === "ordered" && (await isAuthorisationGone(held.row)))
      await held.move("failed", { ...later, reason: "authorisation_gone" });
    else
      await held.note({ ...later, reason: held.row.state === "failed" ? held.row.reason : "capture_failed" });
  }
}

async function isAuthorisationGone({ payment_intent_id }: SettlementRow): Promise<boolean> {
  if (!payment_intent_id) return false;
  try {
    return (await openStripe().paymentIntents.retrieve(payment_intent_id)).status === "canceled";
  } catch {
    // the failed capture was logged; while Stripe can't be asked it is not known to be gone, and is tried again
    return false;
  }
}
