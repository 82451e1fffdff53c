import type { ArticleCheck, ArticleFields } from "@balance/contracts/article-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readDraft } from "../../../../../modules/article/article-row";
import { checkArticle } from "../../../../../workflows/article/check-article";
import { answerOutcome } from "../../answer-outcome";
import type { CheckArticleBody } from "../../validators";

/** `POST /admin/articles/:id/check`: what guard and checklist say of these fields, or of the saved draft. */
export async function POST(req: MedusaRequest<CheckArticleBody>, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  const draft = await readDraft(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), id);
  if (!draft) {
    answerOutcome(res, { outcome: "not_found" });
    return;
  }
  const fields: ArticleFields = "title" in req.validatedBody ? (req.validatedBody as ArticleFields) : draft;
  const { verdict, guard_version, findings, checklist, signed_off, may_publish } = await checkArticle(
    req.scope,
    id,
    fields,
  );
  const check: ArticleCheck = { verdict, guard_version, findings, checklist, signed_off, may_publish };
  res.json(check);
}
