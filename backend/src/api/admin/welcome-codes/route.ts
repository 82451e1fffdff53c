import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type AdminWelcomeCode, listWelcomeCodes } from "../../../workflows/welcome-code/list-welcome-codes";
import type { ListWelcomeCodesQuery } from "./validators";

const pageSize = 20;

/** Newest first, `page_size` at most. */
export interface AdminWelcomeCodesResponse {
  codes: AdminWelcomeCode[];
  count: number;
  page_size: number;
}

export async function GET(req: MedusaRequest, res: MedusaResponse<AdminWelcomeCodesResponse>): Promise<void> {
  const { q, offset } = req.validatedQuery as ListWelcomeCodesQuery;
  res.json({ ...(await listWelcomeCodes(req.scope, q, { offset, limit: pageSize })), page_size: pageSize });
}
