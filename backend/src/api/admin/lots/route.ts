import type { RefusalResponse } from "@balance/contracts/basket";
import type { ChangeResponse, LotsResponse } from "@balance/contracts/lot-desk";
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readLots } from "../../../workflows/lot/read-lots";
import { receiveGoods } from "../../../workflows/lot/receive-goods";
import { readStaff } from "../../read-staff";
import { answerChange } from "./answer-change";
import type { ListLotsQuery, ReceiveBody } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<LotsResponse>): Promise<void> {
  const filter = req.validatedQuery as ListLotsQuery;
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { offset, limit } = filter;
  res.json({ ...(await readLots(database, filter)), offset, limit });
}

/** Goods that came in: a new lot, or more of one that is there. */
export async function POST(
  req: AuthenticatedMedusaRequest<ReceiveBody>,
  res: MedusaResponse<ChangeResponse | RefusalResponse>,
): Promise<void> {
  await answerChange(req, res, await receiveGoods(req.scope, req.validatedBody, await readStaff(req)));
}
