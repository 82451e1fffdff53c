import type { ArticlePreviewResponse } from "@balance/contracts/article";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { environment } from "../../../../../environment";
import { readPreview } from "../../../../workflows/article/preview-link";
import { readArticlePreview } from "../../../../workflows/article/read-public-articles";

/** `GET /store/article-previews/:token` */
export async function GET(req: MedusaRequest, res: MedusaResponse<ArticlePreviewResponse>): Promise<void> {
  const id = readPreview(req.params.token ?? "", environment.JWT_SECRET);
  const article =
    id && (await readArticlePreview(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), id));
  if (!article)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This preview link has expired or isn't complete. Ask for a new one.",
    );
  res.set("Cache-Control", "no-store").json({ article });
}
