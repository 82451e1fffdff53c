import type { StockPostingsResponse } from "@balance/contracts/lot-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readPostings } from "../../../workflows/lot/read-postings";
import type { ListPostingsQuery } from "../lots/validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<StockPostingsResponse>): Promise<void> {
  const filter = req.validatedQuery as ListPostingsQuery;
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { offset, limit } = filter;
  res.json({ ...(await readPostings(database, filter)), offset, limit });
}
