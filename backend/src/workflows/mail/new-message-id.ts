import { randomUUID } from "node:crypto";
import { MedusaError } from "@medusajs/framework/utils";

/**
 * A Message-ID for a mail from "Name <mailbox@domain>", without angle brackets: unique because the left part is random,
 * ours because the domain is (RFC 5322 section 3.6.4). Throws for a sender without a domain.
 */
export function newMessageId(mailFrom: string): string {
  const domain = /@([A-Za-z0-9.-]+)>?\s*$/.exec(mailFrom)?.[1];
  if (!domain)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `MAIL_FROM must end in an address, as in "Balance <orders@example.com>"`,
    );
  return `${randomUUID()}@${domain}`;
}
