import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { makePreviewLink } from "../../../../../workflows/article/preview-article";
import { answerOutcome } from "../../answer-outcome";

/** `POST /admin/articles/:id/preview-link`: the draft's page for whoever has the link, without signing in. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const link = await makePreviewLink(req.scope, req.params.id ?? "");
  if (link) res.json(link);
  else answerOutcome(res, { outcome: "not_found" });
}
