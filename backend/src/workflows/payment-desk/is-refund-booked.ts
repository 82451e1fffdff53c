import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

/** Whether the engine has a refund of this attempt. It strikes its record out again when Stripe refuses or gives no answer. */
export async function isRefundBooked(
  container: MedusaContainer,
  paymentId: string,
  attempt: string,
): Promise<boolean> {
  const { rows } = await runPrepared(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select 1 from refund where payment_id = ? and metadata ->> 'attempt' = ? and deleted_at is null`,
    [paymentId, attempt],
  );
  return rows.length > 0;
}
