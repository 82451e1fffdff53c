import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { drawPapers } from "../../../../workflows/dispatch/draw-papers";
import type { PapersQuery } from "../validators";

/** Packing slips or address labels of one parcel or many, as one file: personal data, which no cache keeps. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { kind, parcel_id } = request.validatedQuery as PapersQuery;
  const pdf = await drawPapers(request.scope, kind, parcel_id);
  response
    .status(200)
    .set({
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${kind === "slip" ? "packing-slips" : "address-labels"}.pdf"`,
      "Cache-Control": "private, no-store",
    })
    .send(pdf);
}
