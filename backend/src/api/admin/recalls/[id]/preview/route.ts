import type { RecallPreviewResponse } from "@balance/contracts/recall-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { previewNotice } from "../../../../../workflows/recall/preview-notice";

/** The notice as it would go out now: the mail, and what the page says. */
export async function GET(req: MedusaRequest, res: MedusaResponse<RecallPreviewResponse>): Promise<void> {
  const preview = await previewNotice(req.scope, req.params.id!);
  if (!preview) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such recall.");
  res.json(preview);
}
