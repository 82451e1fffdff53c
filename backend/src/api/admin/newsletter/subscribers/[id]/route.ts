import type { ConsentHistory } from "@balance/contracts/newsletter";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { readConsentHistory } from "../../../../../workflows/newsletter/read-preferences";

/** Somebody's whole history: what was agreed to, when, where and in which words. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ConsentHistory>): Promise<void> {
  const history = await readConsentHistory(req.scope, req.params.id!);
  if (!history) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such subscriber.");
  res.json(history);
}
