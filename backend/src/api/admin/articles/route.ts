import type { ArticleListResponse } from "@balance/contracts/article-desk";
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { createArticle } from "../../../workflows/article/create-article";
import { listArticles } from "../../../workflows/article/list-articles";
import { readStaff } from "../../read-staff";
import { answerOutcome } from "./answer-outcome";
import type { CreateArticleBody, ListArticlesQuery } from "./validators";

/** `GET /admin/articles?state=&needs_sign_off=true&q=&offset=` */
export async function GET(req: MedusaRequest, res: MedusaResponse<ArticleListResponse>): Promise<void> {
  const { needs_sign_off, ...query } = req.validatedQuery as ListArticlesQuery;
  res.json(await listArticles(req.scope, { ...query, needsSignOff: needs_sign_off === "true" }));
}

/** `POST /admin/articles`: a new draft. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateArticleBody>,
  res: MedusaResponse,
): Promise<void> {
  answerOutcome(res, await createArticle(req.scope, req.validatedBody, await readStaff(req)));
}
