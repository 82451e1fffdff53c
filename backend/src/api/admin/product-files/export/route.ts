import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ukDay } from "../../../../modules/invoice/uk-day";
import { exportProductFile } from "../../../../workflows/product-file/export-product-file";

/** `GET /admin/product-files/export`: the whole catalogue as a product file, sent as it is read. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.set({
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="products-${ukDay(new Date())}.csv"`,
    "Cache-Control": "no-store",
  });
  await pipeline(Readable.from(exportProductFile(database)), res);
}
