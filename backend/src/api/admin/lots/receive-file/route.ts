import type { RefusalResponse } from "@balance/contracts/basket";
import type { ReceiveFileResponse } from "@balance/contracts/lot-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveFile } from "../../../../workflows/lot/receive-file";
import { readStaff } from "../../../read-staff";
import type { ReceiveFileBody } from "../validators";

/** A file with a wrong line is answered 200 too, with what is wrong in each line: it is a report, and nothing was received. */
export async function POST(
  req: AuthenticatedMedusaRequest<ReceiveFileBody>,
  res: MedusaResponse<ReceiveFileResponse | RefusalResponse>,
): Promise<void> {
  const outcome = await receiveFile(req.scope, req.validatedBody, await readStaff(req));
  if (outcome.ok) res.json(outcome.report);
  else
    res
      .status(400)
      .json({ type: "invalid_data", message: outcome.message, fields: { csv: outcome.message } });
}
