import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { unpublishArticle } from "../../../../../workflows/article/unpublish-article";
import { answerOutcome } from "../../answer-outcome";
import type { VersionBody } from "../../validators";

/** `POST /admin/articles/:id/unpublish`: takes it off the shop, and calls off what was planned. */
export async function POST(req: MedusaRequest<VersionBody>, res: MedusaResponse): Promise<void> {
  answerOutcome(res, await unpublishArticle(req.scope, req.params.id ?? "", req.validatedBody));
}
