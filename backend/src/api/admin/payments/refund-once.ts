import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYMENT_DESK_MODULE } from "../../../modules/payment-desk";
import type PaymentDeskModuleService from "../../../modules/payment-desk/service";
import { attemptingRefund } from "../../../modules/stripe-payment/refund-attempt";
import { isOrderBeingChanged } from "../../../workflows/payment-desk/is-order-being-changed";
import { isRefundBooked } from "../../../workflows/payment-desk/is-refund-booked";
import { resumeRefund } from "../../../workflows/payment-desk/resume-refund";

const lookAgainMs = 100;
const waitAtMostMs = 30_000;

/** A route that refunds. */
export interface RefundDoor {
  paymentId: string;
  /** What the caller calls this refund; without it, the same refund within a minute is a repetition. */
  key: string | undefined;
  /** What the engine's route has to be given for its record of the refund to name the attempt. */
  name?: (attempt: string) => void;
  /** Tells of the refund, which was made already. */
  answer: () => Promise<void>;
}

/**
 * Makes a double click one refund: the database lets one of the same refunds of a payment through. The others, while it
 * runs, wait and get its outcome; after it they get it too when they have a key, else they are told so for a minute. The
 * engine alone would pay both. What a process that died had begun, the next same request ends instead of beginning a second.
 */
export async function refundOnce(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
  door: RefundDoor,
): Promise<void> {
  const desk = request.scope.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const key = requestKey(request, door);
  const isOnce = door.key !== undefined;
  const claim = await desk.claimRefund(key, { isOnce });
  if (claim.outcome === "yours") {
    const { attempt, isAgain } = claim;
    const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER);
    // a caller who hangs up first never sees it finish: then nobody knows the outcome, and the time has to pass
    response.once("finish", () => {
      noteOutcome(request, response.statusCode, { ...door, key, attempt, isAgain }).catch(
        (error: unknown) => {
          logger.error(`The end of refund request ${key} could not be noted: ${String(error)}`);
        },
      );
    });
    if (isAgain && (await resumeRefund(request.scope, door.paymentId, attempt))) {
      await door.answer();
      return;
    }
    if (await isOrderBeingChanged(request.scope, door.paymentId)) {
      const message =
        "Somebody is editing this order, or taking goods back. Confirm that or cancel it, then refund. Nothing was refunded now.";
      response.status(409).json({ type: "conflict", message });
      return;
    }
    door.name?.(attempt);
    attemptingRefund(attempt, next);
    return;
  }
  const isMade = claim.outcome === "running" ? await comesToBeMade(desk, key) : isOnce;
  if (isMade) {
    await door.answer();
    return;
  }
  const message =
    claim.outcome === "done"
      ? "The same refund was made less than a minute ago. Reload the order to see it. If you mean a second one, wait a minute."
      : "The same refund was just tried and has not gone through. Reload the order; if it is not there in two minutes, try again.";
  response.status(409).json({ type: "conflict", message });
}

/** The engine may refuse to write into the order's books what was paid: then it is made, whatever the answer says. */
async function noteOutcome(
  { scope }: AuthenticatedMedusaRequest,
  status: number,
  { paymentId, key, attempt, isAgain }: { paymentId: string; key: string; attempt: string; isAgain: boolean },
): Promise<void> {
  const isBooked = isAgain ? resumeRefund : isRefundBooked;
  const isMade = status < 400 || (status < 500 && (await isBooked(scope, paymentId, attempt)));
  const outcome = isMade ? "made" : status < 500 ? "refused" : "unknown";
  await scope.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE).endRefundRequest(key, outcome);
}

/** What makes two requests the same refund: the caller's own key, or the payment and everything that was asked. */
function requestKey(request: AuthenticatedMedusaRequest, { paymentId, key }: RefundDoor): string {
  const asked = key ?? JSON.stringify(request.body ?? {});
  return createHash("sha256").update(`${paymentId}\n${asked}`).digest("hex");
}

async function comesToBeMade(desk: PaymentDeskModuleService, key: string): Promise<boolean> {
  const giveUpAt = Date.now() + waitAtMostMs;
  while (Date.now() < giveUpAt) {
    const state = await desk.refundRequestState(key);
    if (state !== "running") return state === "done";
    await pause(lookAgainMs);
  }
  return false;
}
