import type { ArticlesResponse } from "@balance/contracts/article";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { readArticles } from "../../../workflows/article/read-public-articles";
import type { ListArticlesQuery } from "./validators";

/** `GET /store/articles?topic=&page=&page_size=` */
export async function GET(
  req: MedusaRequest<unknown, ListArticlesQuery>,
  res: MedusaResponse<ArticlesResponse>,
): Promise<void> {
  const { topic, page, page_size } = req.validatedQuery as ListArticlesQuery;
  const found = await readArticles(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
    topic,
    page,
    page_size,
  });
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such page of articles.");
  res.json(found);
}
