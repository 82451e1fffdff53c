import { penceToPounds } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { attemptingRefund } from "../../modules/stripe-payment/refund-attempt";
import { errorMessage } from "../settlement/error-message";
import { isRefundBooked } from "./is-refund-booked";
import { forgetRefundLines } from "./refund-line-rows";
import { resumeRefund } from "./resume-refund";

interface RefundToMake {
  payment_id: string;
  /** The name of this refund, the same however often it is tried. */
  attempt: string;
  amount_pence: number;
  staff_id?: string;
  note?: string;
}

const refusals: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
];

/**
 * Makes a refund by the engine. What fails in its books once the money has moved, as while somebody edits the order, is a
 * refund all the same; the sweep mends the books. What is refused leaves its lines to be refunded. Throws when nobody
 * knows whether the money moved: then the same attempt is resumed (`resumeRefund`), and made again if there is nothing of it.
 */
export async function makeRefund(
  container: MedusaContainer,
  { payment_id, attempt, amount_pence, staff_id, note }: RefundToMake,
): Promise<{ status: "made" } | { status: "refused"; message: string }> {
  try {
    await attemptingRefund(attempt, () =>
      refundPaymentWorkflow(container).run({
        input: {
          payment_id,
          amount: penceToPounds(amount_pence),
          created_by: staff_id,
          note,
          // the engine's type forgets what its module takes; the admin's route sends it too
          ...{ metadata: { attempt } },
        },
      }),
    );
  } catch (error) {
    // a refusal is believed once Stripe's own list has been read: an earlier try may have been paid
    const isMade = isRefusal(error)
      ? await resumeRefund(container, payment_id, attempt)
      : await isRefundBooked(container, payment_id, attempt);
    if (isMade) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.warn(
        `A refund of ${payment_id} was made, and is not in its order's books yet: ${errorMessage(error)}`,
      );
    } else if (isRefusal(error)) {
      await forgetRefundLines(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), attempt);
      return { status: "refused", message: errorMessage(error) };
    } else throw error;
  }
  return { status: "made" };
}

function isRefusal(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "type" in error &&
    typeof error.type === "string" &&
    refusals.includes(error.type)
  );
}
