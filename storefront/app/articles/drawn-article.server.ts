import {
  type ArticleBlock,
  articleSections,
  type ArticleSection,
  renderArticle,
} from "@balance/article-text/render-article";
import type { ArticlePage } from "@balance/contracts/article";
import { keepNewest } from "../keep-newest.ts";
import { shopUrl } from "../seo/shop-url.server.ts";
import { mediaAddress } from "../ui/media-address.ts";

/** An article with its text as safe HTML. */
export interface DrawnArticle extends Omit<ArticlePage, "body"> {
  sections: ArticleSection[];
  blocks: ArticleBlock[];
}

const mostDrawn = 200;
const drawn = new Map<string, Pick<DrawnArticle, "sections" | "blocks" | "revision">>();

/** Draws an article's text once for each of its revisions: that takes tens of milliseconds. */
export function drawArticle({ body, ...article }: ArticlePage): DrawnArticle {
  const known = drawn.get(article.slug);
  if (known?.revision === article.revision) return { ...article, ...known };
  const text = drawText(
    body,
    article.sources.map(({ key }) => key),
  );
  keepNewest(drawn, article.slug, { ...text, revision: article.revision }, mostDrawn);
  return { ...article, ...text };
}

/** A product without a place in the text stands after it. */
export function withProductPlaces(article: DrawnArticle): ArticleBlock[] {
  const placed = article.blocks.flatMap((block) => (block.kind === "product" ? [block.handle] : []));
  const rest = article.products.filter(({ handle }) => !placed.includes(handle));
  return [...article.blocks, ...rest.map(({ handle }) => ({ kind: "product" as const, handle }))];
}

function drawText(body: string, sources: string[]): Pick<DrawnArticle, "sections" | "blocks"> {
  return {
    sections: articleSections(body),
    blocks: renderArticle(body, {
      sources,
      pictureAddress,
    }),
  };
}

/** An editor may write an upload's whole address or its path. */
function pictureAddress(source: string): string | null {
  if (source.startsWith("shop:")) return mediaAddress(source, 1280, "webp");
  const address = URL.parse(source, shopUrl);
  return address && mediaAddress(address.href, 1280, "webp");
}
