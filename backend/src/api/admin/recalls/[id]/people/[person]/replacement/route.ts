import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { markReplacementSent } from "../../../../../../../workflows/recall/start-remedies";
import { readStaff } from "../../../../../../read-staff";

/** Staff have sent the replacement that was owed. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ sent: true }>,
): Promise<void> {
  const staff = await readStaff(req);
  const { id, person } = req.params as { id: string; person: string };
  if (!(await markReplacementSent(req.scope, { recall_id: id, id: person }, staff.name)))
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "No replacement is waiting to be sent for this order.",
    );
  res.json({ sent: true });
}
