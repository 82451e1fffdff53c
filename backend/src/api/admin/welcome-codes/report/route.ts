import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  reportWelcomeCodes,
  type WelcomeReportRow,
} from "../../../../workflows/welcome-code/report-welcome-codes";

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ rows: WelcomeReportRow[] }>,
): Promise<void> {
  res.json({ rows: await reportWelcomeCodes(req.scope) });
}
