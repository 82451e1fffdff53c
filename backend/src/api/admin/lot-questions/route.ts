import type { LotQuestionsResponse } from "@balance/contracts/lot-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readQuestions } from "../../../workflows/lot/read-questions";
import type { ListQuestionsQuery } from "../lots/validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<LotQuestionsResponse>): Promise<void> {
  const filter = req.validatedQuery as ListQuestionsQuery;
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { offset, limit } = filter;
  res.json({ ...(await readQuestions(database, filter)), offset, limit });
}
