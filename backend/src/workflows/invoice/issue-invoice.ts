import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { INVOICE_MODULE } from "../../modules/invoice";
import type InvoiceModuleService from "../../modules/invoice/service";
import type { TaxDocumentRow } from "../../modules/invoice/service";
import { readTrader } from "../trader/read-trader";
import { invoiceContent } from "./invoice-content";
import { readOrderToInvoice } from "./read-order-to-invoice";

/**
 * Issues the invoice of an order, once, however often and from wherever it is called. Null while the order's money is not
 * taken: then there is nothing to invoice yet. Throws when it can't be complete or does not add up.
 */
export async function issueInvoice(
  container: MedusaContainer,
  orderId: string,
): Promise<TaxDocumentRow | null> {
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE);
  const issued = await invoices.invoiceOf(orderId);
  if (issued) return issued;
  const order = await readOrderToInvoice(container, orderId);
  if (!order) return null;
  const content = invoiceContent(order, await readTrader(container));
  return await invoices.issue({
    kind: "invoice",
    order_id: orderId,
    subject_id: orderId,
    compose: () => content,
  });
}

/** The same for the end of a settlement, which no invoice may hold up: what fails here is logged, and left to the sweep. */
export async function tryToIssueInvoice(container: MedusaContainer, orderId: string): Promise<void> {
  try {
    await issueInvoice(container, orderId);
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Order ${orderId} has no invoice yet; it will be tried again`, error as Error);
  }
}
