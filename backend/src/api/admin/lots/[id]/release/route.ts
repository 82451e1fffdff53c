import type { RefusalResponse } from "@balance/contracts/basket";
import type { ChangeResponse } from "@balance/contracts/lot-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { releaseLot } from "../../../../../workflows/lot/release-lot";
import { readStaff } from "../../../../read-staff";
import { answerChange } from "../../answer-change";
import type { ChangeBody } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<ChangeBody>,
  res: MedusaResponse<ChangeResponse | RefusalResponse>,
): Promise<void> {
  const id = req.params.id!;
  const asked = { ...req.validatedBody, actor: await readStaff(req) };
  await answerChange(req, res, await releaseLot(req.scope, id, asked), id);
}
