import { claimRegisterVersion } from "@balance/compliance/data/claim-register";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { listUsedClaims, type UsedClaim } from "../../../workflows/claim-review/list-claims-in-use";

export interface AdminClaimsInUseResponse {
  claims: UsedClaim[];
  register_version: string;
}

/** `GET /admin/claims-in-use`: every claim that something on the shop makes. */
export async function GET(req: MedusaRequest, res: MedusaResponse<AdminClaimsInUseResponse>): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json({ claims: await listUsedClaims(database), register_version: claimRegisterVersion });
}
