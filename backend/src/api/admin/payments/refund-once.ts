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
    const { attempt } = claim;
    const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER);
    // a caller who hangs up first never sees it finish: then nobody knows the outcome, and the time has to pass
    response.once("finish", () => {
      const { statusCode } = response;
      const outcome = statusCode < 400 ? "made" : statusCode < 500 ? "refused" : "unknown";
      desk.endRefundRequest(key, outcome).catch((error: unknown) => {
        logger.error(`The end of refund request ${key} could not be noted: ${String(error)}`);
      });
    });
    if (await resumeRefund(request.scope, door.paymentId, attempt)) {
      await door.answer();
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
