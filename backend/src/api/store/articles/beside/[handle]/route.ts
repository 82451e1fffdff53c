import type { ArticlesBesideResponse } from "@balance/contracts/article";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readArticlesBeside } from "../../../../../workflows/article/read-public-articles";

/** `GET /store/articles/beside/:handle`; empty for a product that no article stands beside, or that isn't there. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ArticlesBesideResponse>): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json({ articles: await readArticlesBeside(database, req.params.handle ?? "") });
}
