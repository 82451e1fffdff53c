import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { saveArticleSource } from "../../../../workflows/article/save-article-source";
import { answerSource } from "../answer-source";
import type { ArticleSourceBody } from "../validators";

/** `POST /admin/article-sources/:id`: all of it but its key, by which texts cite it. */
export async function POST(req: MedusaRequest<ArticleSourceBody>, res: MedusaResponse): Promise<void> {
  const result = await saveArticleSource(req.scope, req.params.id ?? "", req.validatedBody);
  answerSource(res, result, "The short name stays as it is: articles cite the source by it.");
}
