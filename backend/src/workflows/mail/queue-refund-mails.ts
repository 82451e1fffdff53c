import type { MedusaContainer } from "@medusajs/framework/types";
import { queueMails } from "./queue-mails";

/**
 * Owes the customer one mail about each refund, named by Stripe's id of it, once the bank has made it: it says that the money
 * is sent, and links the credit note. Repeating it changes nothing.
 */
export async function queueRefundMails(container: MedusaContainer, refunds: { id: string }[]): Promise<void> {
  await queueMails(
    container,
    refunds.map(({ id }) => ({ template: "refund", subject_id: id })),
  );
}
