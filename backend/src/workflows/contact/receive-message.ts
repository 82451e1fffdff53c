import { createHash, createHmac } from "node:crypto";
import type { ContactMessageRequest } from "@balance/contracts/contact";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import { CONTACT_MODULE } from "../../modules/contact";
import type ContactModuleService from "../../modules/contact/service";
import type { ReceiveOutcome, Transaction } from "../../modules/contact/service";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { newMessageId } from "../mail/new-message-id";
import { wakeMailSender } from "../mail/wake-mail-sender";
import { networkOf } from "./network-of";

interface Database {
  transaction(work: (transaction: Transaction) => Promise<ReceiveOutcome>): Promise<ReceiveOutcome>;
}

/**
 * Keeps what somebody wrote and owes the mail about it to the shop: both or neither, in one transaction, so that no
 * message can lie unseen. Sending the same form again changes nothing. Throws only when the database can't be written.
 */
export async function receiveMessage(
  container: MedusaContainer,
  { form_id, ...typed }: ContactMessageRequest,
  senderAddress: string,
): Promise<ReceiveOutcome> {
  const contact = container.resolve<ContactModuleService>(CONTACT_MODULE);
  const outbox = container.resolve<OutboxModuleService>(OUTBOX_MODULE);
  const database = container.resolve<Database>(ContainerRegistrationKeys.PG_CONNECTION);
  const { name, email, order_number, message } = typed;
  const submission = createHash("sha256")
    .update(JSON.stringify([form_id, name, email, order_number, message]))
    .digest("hex");
  const senderNetwork = createHmac("sha256", environment.COOKIE_SECRET)
    .update(`contact form: ${networkOf(senderAddress)}`)
    .digest("hex");
  const outcome = await database.transaction(async (transaction) => {
    const received = await contact.receive(
      transaction,
      { ...typed, submission, sender_network: senderNetwork },
      environment.CONTACT_MESSAGES_PER_HOUR,
    );
    if (received.kept) {
      const mail = {
        template: "contact-message",
        subject_id: received.id,
        stream: "transactional" as const,
        message_id: newMessageId(environment.MAIL_FROM),
      };
      await outbox.enqueue([mail], transaction);
    }
    return received;
  });
  if (outcome.kept) await wakeMailSender(container, `about message ${outcome.id}`);
  return outcome;
}
