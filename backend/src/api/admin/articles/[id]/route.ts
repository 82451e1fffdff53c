import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readArticleForEditing } from "../../../../workflows/article/read-article-for-editing";
import { saveArticleDraft } from "../../../../workflows/article/save-article-draft";
import { readStaff } from "../../../read-staff";
import { answerOutcome } from "../answer-outcome";
import type { SaveArticleBody } from "../validators";

/** `GET /admin/articles/:id` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const article = await readArticleForEditing(req.scope, req.params.id ?? "");
  answerOutcome(res, article ? { outcome: "done", article } : { outcome: "not_found" });
}

/** `POST /admin/articles/:id`: saves the draft of exactly this version. */
export async function POST(
  req: AuthenticatedMedusaRequest<SaveArticleBody>,
  res: MedusaResponse,
): Promise<void> {
  const by = await readStaff(req);
  answerOutcome(res, await saveArticleDraft(req.scope, req.params.id ?? "", req.validatedBody, by));
}
