import type { ArticleSourcesResponse } from "@balance/contracts/article-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { listArticleSources } from "../../../workflows/article/read-article-sources";
import { saveArticleSource } from "../../../workflows/article/save-article-source";
import { answerSource } from "./answer-source";
import type { ArticleSourceBody, ListArticleSourcesQuery } from "./validators";

/** `GET /admin/article-sources?q=`: each with the live articles that cite it. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ArticleSourcesResponse>): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { q } = req.validatedQuery as ListArticleSourcesQuery;
  res.json({ sources: await listArticleSources(database, q) });
}

/** `POST /admin/article-sources`: a new source. */
export async function POST(req: MedusaRequest<ArticleSourceBody>, res: MedusaResponse): Promise<void> {
  const result = await saveArticleSource(req.scope, null, req.validatedBody);
  answerSource(res, result, "Another source has this short name. Choose another one.");
}
