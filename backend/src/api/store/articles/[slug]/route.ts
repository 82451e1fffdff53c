import type { ArticleAnswer } from "@balance/contracts/article";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { readArticle } from "../../../../workflows/article/read-public-articles";

/** `GET /store/articles/:slug` */
export async function GET(req: MedusaRequest, res: MedusaResponse<ArticleAnswer>): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const found = await readArticle(database, req.params.slug ?? "");
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no article at this address.");
  res.json(found);
}
