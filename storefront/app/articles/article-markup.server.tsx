import type { ArticleBlock } from "@balance/article-text/render-article";
import { renderToStaticMarkup } from "react-dom/server";
import { factsMarkup } from "../seo/facts-markup.server.tsx";
import { ArticleByline } from "./article-byline.tsx";
import { ArticleContents } from "./article-contents.tsx";
import { ArticleSources } from "./article-sources.tsx";
import type { DrawnArticle } from "./drawn-article.server.ts";

/**
 * What of an article needs no script, as HTML by the id of its element: who wrote it, its contents, its sources, the
 * facts for search engines, and `article-part-<n>` for the n-th block of its text.
 * @param blocks of its text, with the places of its products
 * @param facts of the page, for https://schema.org
 */
export function articleMarkup(
  article: DrawnArticle,
  blocks: ArticleBlock[],
  facts: Record<string, unknown>[],
): Record<string, string> {
  const parts = blocks.flatMap((block, index) =>
    block.kind === "html" ? [[`article-part-${index}`, block.html] as const] : [],
  );
  return {
    "article-byline": renderToStaticMarkup(<ArticleByline article={article} />),
    "article-contents": renderToStaticMarkup(<ArticleContents sections={article.sections} />),
    ...Object.fromEntries(parts),
    "article-sources": renderToStaticMarkup(<ArticleSources sources={article.sources} />),
    "page-facts": factsMarkup(facts),
  };
}
