import { type DemoArticle, articles, sourceText, sourceUrl } from "@balance/demo-shop/articles";
import { type ArticleBlock, renderArticle } from "./render-article.server.ts";

/** What lists and links show of an article. */
export interface ArticleSummary {
  slug: string;
  title: string;
  standfirst: string;
  /** 3:2, for `ResponsivePicture`. */
  cover: { url: string; alt: string };
  /** Calendar date, "2026-11-02". */
  published: string;
  minutes: number;
}

export interface Article
  extends ArticleSummary, Pick<DemoArticle, "kind" | "author" | "reviewer" | "reviewed" | "disclosure"> {
  /** Citations in the text lead to `#ref-<id>`. */
  sources: { id: string; text: string; url: string | null }[];
  blocks: ArticleBlock[];
}

/** Rendering takes tens of milliseconds, and the text of an article never changes while we run. */
const rendered = new Map<string, ArticleBlock[]>();

/** Newest first. */
export function publishedArticles(): ArticleSummary[] {
  return articles.map(summary);
}

/** Null for a slug that no article has. */
export function findArticle(slug: string): Article | null {
  const found = articles.find((article) => article.slug === slug);
  if (!found) return null;
  const { kind, author, reviewer, reviewed, disclosure } = found;
  const sources = found.sources.map((source) => ({
    id: source.id,
    text: sourceText(source),
    url: sourceUrl(source),
  }));
  return {
    ...summary(found),
    kind,
    author,
    reviewer,
    reviewed,
    disclosure,
    sources,
    blocks: blocksOf(found),
  };
}

/** The articles a product is tied to: its page links to them, as they lead to it. */
export function articlesAbout(productHandle: string): ArticleSummary[] {
  return articles
    .filter((article) => article.linked_products.some(({ handle }) => handle === productHandle))
    .map(summary);
}

function blocksOf({ slug, markdown }: DemoArticle): ArticleBlock[] {
  const blocks = rendered.get(slug) ?? renderArticle(markdown);
  rendered.set(slug, blocks);
  return blocks;
}

function summary({ slug, title, standfirst, cover, published, minutes }: DemoArticle): ArticleSummary {
  return {
    slug,
    title,
    standfirst,
    cover: { url: `shop:${cover.file}.svg`, alt: cover.alt },
    published,
    minutes,
  };
}
