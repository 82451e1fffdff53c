import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

/**
 * Whether somebody has begun to edit the order of a payment, or to take goods back, and has not ended it: until then the
 * engine books no refund. What it writes for a moment at each refund, a change of type "credit_line", is nobody's.
 */
export async function isOrderBeingChanged(container: MedusaContainer, paymentId: string): Promise<boolean> {
  const { rows } = await runPrepared(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select 1 from payment p
     join order_payment_collection link on link.payment_collection_id = p.payment_collection_id and link.deleted_at is null
     join order_change c on c.order_id = link.order_id and c.status in ('pending', 'requested')
       and c.change_type is distinct from 'credit_line' and c.deleted_at is null
     where p.id = ? limit 1`,
    [paymentId],
  );
  return rows.length > 0;
}
