import type { SettlePaymentResponse } from "@balance/contracts/payment";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { SETTLEMENT_MODULE } from "../../modules/settlement";
import type SettlementModuleService from "../../modules/settlement/service";
import { isDead } from "../payment-desk/refund-tasks";
import { cancelEnginePayment } from "./cancel-engine-payment";
import { declineMessage } from "./decline-message";
import { finishOrder } from "./finish-order";
import { finishedResult, orderedResult } from "./finished-result";
import type { HeldSettlement } from "./hold-settlement";
import { openStripe } from "./open-stripe";
import { endSettlement, isReleasing, releaseSettlement } from "./release-settlement";
import { releaseClaims } from "./scarce-claims";
import { releaseChanged, settlePaid } from "./settle-paid";

const minuteMs = 60_000;
const longestPauseMs = 60 * minuteMs;
const abandonedAfterMs = 24 * 60 * minuteMs;

/**
 * One pass of a held settlement towards its end, from wherever it stands, by what Stripe says of its PaymentIntent
 * (`intent`, just retrieved; null for a basket of £0.00). Every step may have been done before, by a worker that died.
 * Throws when something broke that may pass; the sweeper then comes again.
 */
export async function settleHeld(
  container: MedusaContainer,
  held: HeldSettlement,
  intent: Stripe.PaymentIntent | null,
): Promise<SettlePaymentResponse> {
  const finished = finishedResult(held.row);
  if (finished) return finished;
  if (held.row.state === "ordered" || held.row.state === "failed") {
    await finishOrder(container, held);
    return orderedResult(held.row);
  }
  if (isReleasing(held.row)) {
    await releaseSettlement(container, held, held.row.reason!, held.row.shopper_message);
    return finishedResult(held.row)!;
  }
  if (intent) return await settleIntent(container, held, intent);
  if (held.row.amount_pence === 0 && held.row.cart_id) return await settlePaid(container, held, null);
  if (held.row.state === "prepared") {
    // no PaymentIntent was made (a crash before it, or Stripe refused), and the shopper left: there is nothing to wait for
    await endSettlement(container, held, "payment_not_made");
    return finishedResult(held.row)!;
  }
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `Settlement ${held.row.id} is authorised but has no PaymentIntent`,
  );
}

async function settleIntent(
  container: MedusaContainer,
  held: HeldSettlement,
  intent: Stripe.PaymentIntent,
): Promise<SettlePaymentResponse> {
  const { basket_id } = held.row;
  const notPaid = (message: string): SettlePaymentResponse => ({ status: "not_paid", message, basket_id });
  switch (intent.status) {
    case "requires_capture":
    case "succeeded": {
      if (intent.status === "succeeded" && (await hasGoneBack(intent.id))) {
        // in Stripe's dashboard: a release of ours has its reason noted
        await releaseSettlement(container, held, "refunded_at_stripe", wentBack);
        return finishedResult(held.row)!;
      }
      const paidPence = intent.status === "succeeded" ? intent.amount_received : intent.amount_capturable;
      const isAgreed = paidPence === held.row.amount_pence && intent.currency === "gbp";
      return isAgreed ? await settlePaid(container, held, intent) : await releaseChanged(container, held);
    }
    case "processing":
      await held.note({ next_check_at: new Date(Date.now() + minuteMs) });
      return {
        status: "processing",
        message: "Your bank is still confirming the payment. This can take a moment.",
      };
    case "canceled":
      // by its own time limit, or from the dashboard; a worker that died may have booked it before
      if (held.row.payment_session_id) await cancelEnginePayment(container, held.row.payment_session_id);
      await endSettlement(container, held, "payment_cancelled");
      return finishedResult(held.row)!;
    case "requires_action":
    case "requires_confirmation":
      await lookLater(container, held);
      return notPaid("Your bank's security check was not finished. Nothing was charged. Please try again.");
    case "requires_payment_method":
    default:
      await lookLater(container, held);
      if (!intent.last_payment_error)
        return notPaid("The payment was not finished. Nothing was charged. Please try again.");
      // another basket may have what this one claimed; should this payment still go through, it is confirmed or refused then
      await releaseClaims(container, { basket_id, order_id: null, reason: "declined" });
      await container.resolve<BasketModuleService>(BASKET_MODULE).reopenBasket(basket_id);
      return notPaid(declineMessage(intent.last_payment_error));
  }
}

/**
 * Nobody has paid yet: the sweeper looks again, each time after as long as the payment is old by then, and after a day it
 * gives the PaymentIntent up. Looks that are not its own (the return page, an event) leave its plan alone.
 */
async function lookLater(container: MedusaContainer, held: HeldSettlement): Promise<void> {
  const { id, next_check_at } = held.row;
  const now = Date.now();
  if (next_check_at && new Date(next_check_at).getTime() > now) return;
  const preparedAt = await container.resolve<SettlementModuleService>(SETTLEMENT_MODULE).lastPreparedAt(id);
  const ageMs = now - preparedAt.getTime();
  if (ageMs >= abandonedAfterMs) {
    await releaseSettlement(container, held, "abandoned", null);
    return;
  }
  const pauseMs = Math.min(Math.max(ageMs, minuteMs), longestPauseMs);
  await held.note({ next_check_at: new Date(now + pauseMs) });
}

/** A payment of which some has been given back pays for no order. */
async function hasGoneBack(intentId: string): Promise<boolean> {
  const { data } = await openStripe().refunds.list({ payment_intent: intentId, limit: 100 });
  return data.some((refund) => !isDead(refund));
}

const wentBack =
  "Your payment was given back to you before we could make your order. Your basket is as you left it: please pay again.";
