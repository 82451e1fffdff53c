import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * Deletes the engine's notes, which name the reader, of attempts at a mail that was erased with its reader while it was
 * being sent: the erasure can't see a note that is written after it. Does nothing when the outbox still has the mail.
 */
export async function forgetErasedAttempts(container: MedusaContainer, mailId: string): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `delete from notification where resource_type = 'outbox_mail' and resource_id = :mailId
       and not exists (select 1 from outbox_mail where id = :mailId)`,
    { mailId },
  );
}
