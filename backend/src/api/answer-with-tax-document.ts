import type { MedusaResponse } from "@medusajs/framework/http";
import { documentNumber } from "../modules/invoice/document-kinds";
import { renderTaxDocument } from "../modules/invoice/pdf/render-tax-document";
import type { TaxDocumentRow } from "../modules/invoice/service";

/** Answers with the PDF, to be shown or saved under its number, and kept by no cache on the way. */
export async function answerWithTaxDocument(response: MedusaResponse, row: TaxDocumentRow): Promise<void> {
  const pdf = await renderTaxDocument(row);
  response
    .status(200)
    .set({
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${documentNumber(row.kind, row.number)}.pdf"`,
      "Cache-Control": "private, no-store",
    })
    .send(pdf);
}
