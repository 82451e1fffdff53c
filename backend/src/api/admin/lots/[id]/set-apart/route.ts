import type { RefusalResponse } from "@balance/contracts/basket";
import type { ChangeResponse } from "@balance/contracts/lot-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeUnits } from "../../../../../workflows/lot/change-units";
import { readStaff } from "../../../../read-staff";
import { answerChange } from "../../answer-change";
import type { ApartBody } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<ApartBody>,
  res: MedusaResponse<ChangeResponse | RefusalResponse>,
): Promise<void> {
  const id = req.params.id!;
  const change = { kind: "hold", ...req.validatedBody } as const;
  await answerChange(req, res, await changeUnits(req.scope, id, change, await readStaff(req)), id);
}
