import type { RecallResponse } from "@balance/contracts/recall";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { readPublicRecalls } from "../../../../workflows/recall/read-public-recalls";

export async function GET(req: MedusaRequest, res: MedusaResponse<RecallResponse>): Promise<void> {
  const [recall] = await readPublicRecalls(req.scope, { ref: req.params.ref! });
  if (!recall) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such recall.");
  res.json({ recall });
}
