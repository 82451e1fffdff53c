import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { newMessageId } from "../mail/new-message-id";

/**
 * Owes the customer the mail with the link, when and if this transaction commits; of one `key` once. Its subject is the
 * phone order with the key behind a colon: it may be sent more than once.
 */
export async function owePaymentLink(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  phoneOrderId: string,
  key: string,
): Promise<void> {
  await container.resolve<OutboxModuleService>(OUTBOX_MODULE).enqueue(
    [
      {
        template: "payment-link",
        subject_id: `${phoneOrderId}:${key}`,
        stream: "transactional",
        message_id: newMessageId(environment.MAIL_FROM),
      },
    ],
    transaction,
  );
}

/** The phone order that such a mail is about. */
export function phoneOrderOfMail(subjectId: string): string {
  return subjectId.split(":")[0]!;
}
