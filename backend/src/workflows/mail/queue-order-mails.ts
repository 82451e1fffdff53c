import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { mailOwedEvent } from "./mail-owed-event";
import { newMessageId } from "./new-message-id";

/**
 * Owes the confirmation to the customer and the alert to the shop. Run it as often as you like, an order gets each once.
 * What the mails say is read when they are first sent, so that nothing about a mail can hold up a payment; throws only
 * when the database can't be written.
 */
export async function queueOrderMails(container: MedusaContainer, orderId: string): Promise<void> {
  const templates = ["order-confirmation", "new-order-alert"] as const;
  const added = await container.resolve<OutboxModuleService>(OUTBOX_MODULE).enqueue(
    templates.map((template) => ({
      template,
      subject_id: orderId,
      stream: "transactional",
      message_id: newMessageId(environment.MAIL_FROM),
    })),
  );
  if (added === 0) return;
  try {
    await container.resolve(Modules.EVENT_BUS).emit({ name: mailOwedEvent, data: {} });
  } catch (error) {
    // only a wake-up: the job finds the mails within seconds
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The mails of order ${orderId} wait for the job: ${String(error)}`);
  }
}
