import type { ProductFileRunResponse, ProductFileRunsResponse } from "@balance/contracts/product-file";
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { readProductFileRuns } from "../../../workflows/product-file/read-product-file-runs";
import { startProductFile } from "../../../workflows/product-file/start-product-file";
import { readStaff } from "../../read-staff";
import type { StartProductFileBody } from "./validators";

/** `GET /admin/product-files`: the files that were brought in, the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ProductFileRunsResponse>): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json({ runs: await readProductFileRuns(database) });
}

/** `POST /admin/product-files`: keeps the file and has it brought in; the answer comes before that is done. */
export async function POST(
  req: AuthenticatedMedusaRequest<StartProductFileBody>,
  res: MedusaResponse<ProductFileRunResponse>,
): Promise<void> {
  const started = await startProductFile(req.scope, req.validatedBody, await readStaff(req));
  if (!started.ok) throw new MedusaError(MedusaError.Types.INVALID_DATA, started.message);
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [run] = await readProductFileRuns(database, started.run_id);
  res.status(202).json({ run: run!, refused: [] });
}
