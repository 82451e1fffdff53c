import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { INVOICE_MODULE } from "../../../../modules/invoice";
import type InvoiceModuleService from "../../../../modules/invoice/service";
import type { TaxDocumentRow } from "../../../../modules/invoice/service";
import { answerWithTaxDocument } from "../../../answer-with-tax-document";

/** The PDF of any issued document, for staff; 404 for an id that is none. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const row = await req.scope
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .retrieveTaxDocument(req.params.id!);
  await answerWithTaxDocument(res, row as unknown as TaxDocumentRow);
}
