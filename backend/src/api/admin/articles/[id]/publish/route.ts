import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { publishArticle } from "../../../../../workflows/article/publish-article";
import { readStaff } from "../../../../read-staff";
import { answerOutcome } from "../../answer-outcome";
import type { PublishArticleBody } from "../../validators";

/** `POST /admin/articles/:id/publish`: now or at a time, through the gate. */
export async function POST(
  req: AuthenticatedMedusaRequest<PublishArticleBody>,
  res: MedusaResponse,
): Promise<void> {
  const by = await readStaff(req);
  answerOutcome(res, await publishArticle(req.scope, req.params.id ?? "", req.validatedBody, by));
}
