import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import type { ParcelRow } from "../../modules/dispatch/service";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { newMessageId } from "../mail/new-message-id";

const templates = { sent: "parcel-sent", ready: "collection-ready" } as const;

/** Owes the customer the mail about a parcel that is sent or can be collected, when and if this transaction commits: once. */
export async function oweParcelMail(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { id, state }: ParcelRow,
): Promise<void> {
  if (state !== "sent" && state !== "ready") return;
  await container.resolve<OutboxModuleService>(OUTBOX_MODULE).enqueue(
    [
      {
        template: templates[state],
        subject_id: id,
        stream: "transactional",
        message_id: newMessageId(environment.MAIL_FROM),
      },
    ],
    transaction,
  );
}
