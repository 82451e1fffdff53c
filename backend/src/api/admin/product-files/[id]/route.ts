import type { ProductFileRunResponse } from "@balance/contracts/product-file";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import {
  readProductFileRuns,
  readRefusedLines,
} from "../../../../workflows/product-file/read-product-file-runs";

/** `GET /admin/product-files/:id`: how far it is, and what was refused. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ProductFileRunResponse>): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const id = req.params.id ?? "";
  const [run] = await readProductFileRuns(database, id);
  if (!run) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no product file ${id}.`);
  res.json({ run, refused: await readRefusedLines(database, id) });
}
