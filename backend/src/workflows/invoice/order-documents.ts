import type { OrderDocument } from "@balance/contracts/order-document";
import type { MedusaContainer } from "@medusajs/framework/types";
import { INVOICE_MODULE } from "../../modules/invoice";
import { documentNumber } from "../../modules/invoice/document-kinds";
import type InvoiceModuleService from "../../modules/invoice/service";
import type { TaxDocumentRow } from "../../modules/invoice/service";

/** What was issued for an order, as its page lists it. */
export async function orderDocuments(container: MedusaContainer, orderId: string): Promise<OrderDocument[]> {
  const rows = await container.resolve<InvoiceModuleService>(INVOICE_MODULE).documentsOf(orderId);
  return rows.map(orderDocument);
}

export function orderDocument({ kind, number, issued_at, content }: TaxDocumentRow): OrderDocument {
  return {
    kind,
    number: documentNumber(kind, number),
    is_vat_document: content.seller.vat_number !== "",
    issued_at: new Date(issued_at).toISOString(),
    gross_pence: content.total.gross_pence,
  };
}
