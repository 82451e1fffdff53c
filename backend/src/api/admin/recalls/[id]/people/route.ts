import type { RecallPeopleResponse } from "@balance/contracts/recall-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readRecallPeople } from "../../../../../workflows/recall/read-recall-people";
import type { RecallPeopleQuery } from "../../validators";

const pageSize = 50;

export async function GET(req: MedusaRequest, res: MedusaResponse<RecallPeopleResponse>): Promise<void> {
  const query = req.validatedQuery as RecallPeopleQuery;
  const found = await readRecallPeople(req.scope, req.params.id!, { ...query, limit: pageSize });
  res.json({ ...found, page_size: pageSize });
}
