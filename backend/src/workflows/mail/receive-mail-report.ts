import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { suppressAddress } from "../newsletter/unsubscribe";
import type { MailReport } from "./read-mail-report";

/**
 * Takes in what became of a mail after the mail server took it: staff see it beside the mail, and its reader gets no marketing
 * any more. Only mails of ours count, and the address is the one we wrote to, so that no report can name somebody else's.
 * False when it is about none of our mails. Repeating it changes nothing.
 */
export async function receiveMailReport(container: MedusaContainer, report: MailReport): Promise<boolean> {
  const outbox = container.resolve<OutboxModuleService>(OUTBOX_MODULE);
  const address = await outbox.findReader(report.message_id);
  if (!address) return false;
  if (address !== environment.SHOP_MAILBOX) {
    await suppressAddress(container, address, report.event, {
      actor: "mailbox_provider",
      source: report.event === "bounced" ? "bounce" : "complaint",
      evidence_ref: report.message_id,
    });
  }
  await outbox.noteReport(report.message_id, report.event, report.detail);
  return true;
}
