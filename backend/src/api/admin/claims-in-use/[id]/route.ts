import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { listPlacesOfClaim } from "../../../../workflows/claim-review/list-claims-in-use";
import type { ListPlacesQuery } from "../../claim-reviews/validators";

export type AdminClaimPlacesResponse = Awaited<ReturnType<typeof listPlacesOfClaim>>;

/** `GET /admin/claims-in-use/:id?offset=`: what has to be looked at when this claim is withdrawn; empty for one that nothing makes. */
export async function GET(req: MedusaRequest, res: MedusaResponse<AdminClaimPlacesResponse>): Promise<void> {
  const { offset } = req.validatedQuery as ListPlacesQuery;
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json(await listPlacesOfClaim(database, { id: req.params.id ?? "", offset }));
}
