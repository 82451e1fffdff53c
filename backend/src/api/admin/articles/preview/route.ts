import { type ArticleBlock, renderArticle } from "@balance/article-text/render-article";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { environment } from "../../../../../environment";
import { citedKeys } from "../../../../modules/article/cited-keys";
import type { PreviewArticleBody } from "../validators";

/** The body as its page shows it: safe HTML, and the places of advertisements. */
export interface ArticlePreviewBlocks {
  blocks: ArticleBlock[];
}

/** `POST /admin/articles/preview`: by the same code as the page, saved or not. */
export function POST(
  req: MedusaRequest<PreviewArticleBody>,
  res: MedusaResponse<ArticlePreviewBlocks>,
): void {
  const { body } = req.validatedBody;
  res.json({ blocks: renderArticle(body, { sources: citedKeys(body), pictureAddress }) });
}

/** Staff's browsers ask nobody else for a picture, either. */
function pictureAddress(source: string): string | null {
  return source.startsWith(`${environment.BACKEND_URL}/static/`) ? source : null;
}
