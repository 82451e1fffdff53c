import type { ProductFileReport } from "@balance/contracts/product-file";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { tryProductFile } from "../../../../workflows/product-file/try-product-file";
import type { TryProductFileBody } from "../validators";

/** `POST /admin/product-files/try`: what the file would change, row by row; changes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<TryProductFileBody>,
  res: MedusaResponse<ProductFileReport>,
): Promise<void> {
  const outcome = await tryProductFile(req.scope, req.validatedBody.csv);
  if (!outcome.ok) throw new MedusaError(MedusaError.Types.INVALID_DATA, outcome.message);
  res.json(outcome.report);
}
