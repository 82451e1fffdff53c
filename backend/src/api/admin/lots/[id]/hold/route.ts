import type { RefusalResponse } from "@balance/contracts/basket";
import type { ChangeResponse } from "@balance/contracts/lot-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { holdLot } from "../../../../../workflows/lot/hold-lot";
import { readStaff } from "../../../../read-staff";
import { answerChange } from "../../answer-change";
import type { HoldBody } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<HoldBody>,
  res: MedusaResponse<ChangeResponse | RefusalResponse>,
): Promise<void> {
  const id = req.params.id!;
  const asked = { ...req.validatedBody, actor: await readStaff(req) };
  await answerChange(req, res, await holdLot(req.scope, id, asked), id);
}
