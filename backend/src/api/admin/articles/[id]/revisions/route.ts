import type { ArticleRevisionsResponse } from "@balance/contracts/article-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listRevisions } from "../../../../../workflows/article/list-articles";
import { answerOutcome } from "../../answer-outcome";

/** `GET /admin/articles/:id/revisions`: newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const revisions = await listRevisions(req.scope, req.params.id ?? "");
  if (revisions) res.json({ revisions } satisfies ArticleRevisionsResponse);
  else answerOutcome(res, { outcome: "not_found" });
}
