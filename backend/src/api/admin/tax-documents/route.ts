import type { AdminTaxDocumentsResponse } from "@balance/contracts/order-document";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { INVOICE_MODULE } from "../../../modules/invoice";
import type InvoiceModuleService from "../../../modules/invoice/service";
import { orderDocument } from "../../../workflows/invoice/order-documents";
import type { ListTaxDocumentsQuery } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<AdminTaxDocumentsResponse>): Promise<void> {
  const { order_id } = req.validatedQuery as ListTaxDocumentsQuery;
  const rows = await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).documentsOf(order_id);
  res.json({ documents: rows.map((row) => ({ id: row.id, ...orderDocument(row) })) });
}
