import type { MedusaContainer } from "@medusajs/framework/types";
import { queueMails } from "./queue-mails";

/** Owes the confirmation to the customer and the alert to the shop. Run it as often as you like, an order gets each once. */
export async function queueOrderMails(container: MedusaContainer, orderId: string): Promise<void> {
  await queueMails(container, [
    { template: "order-confirmation", subject_id: orderId },
    { template: "new-order-alert", subject_id: orderId },
  ]);
}
