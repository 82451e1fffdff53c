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

/**
 * Makes a double click one refund: the database lets one of the same refunds of a payment through. The others, while it
 * runs, wait and get its outcome; within a minute after it they are told so. The engine alone would pay both. What a process
 * that died had begun, the next same request ends instead of beginning a second.
 */
export async function refundOnce(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const desk = request.scope.resolve<PaymentDeskModuleService>(PAYMENT_DESK_MODULE);
  const key = requestKey(request);
  const claim = await desk.claimRefund(key);
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
    if (await resumeRefund(request.scope, request.params.id!, attempt)) {
      await answerWithPayment(request, response);
      return;
    }
    // the engine passes on what was validated, so its record of the refund names the attempt
    request.validatedBody = { ...(request.validatedBody as object), metadata: { attempt } };
    attemptingRefund(attempt, next);
    return;
  }
  if (claim.outcome === "running" && (await comesToBeMade(desk, key))) {
    await answerWithPayment(request, response);
    return;
  }
  const message =
    claim.outcome === "done"
      ? "The same refund was made less than a minute ago. Reload the order to see it. If you mean a second one, wait a minute."
      : "The same refund was just tried and has not gone through. Reload the order; if it is not there in two minutes, try again.";
  response.status(409).json({ type: "conflict", message });
}

/** What makes two requests the same refund: the caller's own key, or the payment and everything that was asked. */
function requestKey(request: AuthenticatedMedusaRequest): string {
  const asked = request.get("idempotency-key") ?? JSON.stringify(request.body ?? {});
  return createHash("sha256").update(`${request.params.id}\n${asked}`).digest("hex");
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

async function answerWithPayment(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
): Promise<void> {
  const { data } = await request.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["*", "captures.*", "refunds.*"],
    filters: { id: request.params.id! },
  });
  response.json({ payment: data[0] as unknown });
}
