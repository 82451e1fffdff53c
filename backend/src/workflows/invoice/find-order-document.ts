import type { MedusaContainer } from "@medusajs/framework/types";
import { INVOICE_MODULE } from "../../modules/invoice";
import { documentNumber } from "../../modules/invoice/document-kinds";
import type InvoiceModuleService from "../../modules/invoice/service";
import type { TaxDocumentRow } from "../../modules/invoice/service";
import { issueInvoice } from "./issue-invoice";

/**
 * The document of an order by its number, or by the word "invoice". An invoice that is owed and was not issued yet is
 * issued now. Null when this order has no such document, or none yet; another order's is none of this one's.
 */
export async function findOrderDocument(
  container: MedusaContainer,
  orderId: string,
  name: string,
): Promise<TaxDocumentRow | null> {
  if (name === "invoice") return await issueInvoice(container, orderId);
  const documents = await container.resolve<InvoiceModuleService>(INVOICE_MODULE).documentsOf(orderId);
  return documents.find(({ kind, number }) => documentNumber(kind, number) === name) ?? null;
}
