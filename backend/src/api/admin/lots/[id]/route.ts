import type { RefusalResponse } from "@balance/contracts/basket";
import type { ChangeResponse, LotResponse } from "@balance/contracts/lot-desk";
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { editLot } from "../../../../workflows/lot/edit-lot";
import { readLotPage } from "../../../../workflows/lot/read-lot-page";
import { readStaff } from "../../../read-staff";
import { answerChange } from "../answer-change";
import type { EditLotBody } from "../validators";

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<LotResponse | RefusalResponse>,
): Promise<void> {
  const page = await readLotPage(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.params.id!);
  if (page) res.json(page);
  else res.status(404).json({ type: "not_found", message: "There is no such lot." });
}

export async function POST(
  req: AuthenticatedMedusaRequest<EditLotBody>,
  res: MedusaResponse<ChangeResponse | RefusalResponse>,
): Promise<void> {
  const id = req.params.id!;
  await answerChange(req, res, await editLot(req.scope, id, req.validatedBody, await readStaff(req)), id);
}
