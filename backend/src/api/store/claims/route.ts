import type { ClaimsResponse } from "@balance/contracts/claims-in-use";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readClaimsInUse } from "../../../workflows/catalogue/read-claims-in-use";

/** `GET /store/claims` */
export async function GET(req: MedusaRequest, res: MedusaResponse<ClaimsResponse>): Promise<void> {
  res.json(await readClaimsInUse(req.scope));
}
