import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { INVOICE_MODULE } from "../../modules/invoice";
import type InvoiceModuleService from "../../modules/invoice/service";
import { issueInvoice } from "./issue-invoice";
import { creditNoteContent, debitNoteContent, type RefundToNote } from "./note-content";

interface KnownRefund extends RefundToNote {
  status: string;
}

/**
 * Issues the notes that an order's refunds call for, each once: a credit note when the bank has the money (a refund that is
 * pending, or failed before, changes nothing yet), and a debit note when a refund that had its credit note fails after all.
 */
export async function issueNotes(container: MedusaContainer, orderId: string): Promise<void> {
  const { rows: refunds } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: KnownRefund[];
  }>(
    `select r.id, r.amount_pence, r.status, r.made_at,
       (select coalesce(json_agg(json_build_object('line_id', l.line_id, 'quantity', l.quantity, 'amount_pence', l.amount_pence)
            order by l.id), '[]') from refund_line l where l.attempt = r.attempt and l.deleted_at is null) as lines
     from stripe_refund r where r.order_id = ? order by r.made_at, r.id`,
    [orderId],
  );
  if (refunds.length === 0 || !(await issueInvoice(container, orderId))) return;
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE);
  const creditNotes = new Map(
    (await invoices.documentsOf(orderId))
      .filter(({ kind }) => kind === "credit_note")
      .map((row) => [row.subject_id, row]),
  );
  // what failed first: it makes room for the refund that takes its place
  for (const { id, status } of refunds) {
    const creditNote = creditNotes.get(id);
    if (!creditNote || (status !== "failed" && status !== "canceled")) continue;
    const compose = () => debitNoteContent(creditNote, new Date());
    await invoices.issue({ kind: "debit_note", order_id: orderId, subject_id: id, compose });
  }
  for (const refund of refunds) {
    if (refund.status !== "succeeded") continue;
    await invoices.issue({
      kind: "credit_note",
      order_id: orderId,
      subject_id: refund.id,
      compose: (issued) => creditNoteContent(issued, refund),
    });
  }
}

/** The same for what must not wait for it: what fails here is logged, and left to the sweep. */
export async function tryToIssueNotes(container: MedusaContainer, orderId: string): Promise<void> {
  try {
    await issueNotes(container, orderId);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`A refund of order ${orderId} has no note yet; it will be tried again`, error as Error);
  }
}
