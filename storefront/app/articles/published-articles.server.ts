import { type DemoArticle, articles, sourceText, sourceUrl } from "@balance/demo-shop/articles";
import {
  type ArticleBlock,
  type ArticleSection,
  articleSections,
  renderArticle,
} from "@balance/article-text/render-article";

/** What lists and links show of an article. */
export interface ArticleSummary {
  slug: string;
  title: string;
  standfirst: string;
  /** 3:2, for `ResponsivePicture`. */
  cover: { url: string; alt: string };
  /** Calendar dates, "2026-11-02". */
  published: string;
  reviewed: string;
  topics: string[];
  minutes: number;
}

export interface Article
  extends ArticleSummary, Pick<DemoArticle, "kind" | "author" | "reviewer" | "disclosure"> {
  /** Citations in the text lead to `#ref-<id>`. */
  sources: { id: string; text: string; title: string; url: string | null; isLaw: boolean }[];
  sections: ArticleSection[];
  blocks: ArticleBlock[];
  /** Two at most, those with most topics in common first. */
  related: ArticleSummary[];
}

export interface ArticleTopic {
  name: string;
  /** "reading-research", as in `/articles?topic=reading-research`. */
  slug: string;
  count: number;
}

/** Reading and rendering take tens of milliseconds, and an article never changes while we run. */
const made = new Map<string, Article>();

/** Newest first. */
export function publishedArticles(): ArticleSummary[] {
  return articles.map(summary);
}

/** Null for a slug that no article has. */
export function findArticle(slug: string): Article | null {
  const found = articles.find((article) => article.slug === slug);
  if (!found) return null;
  const article = made.get(slug) ?? makeArticle(found);
  made.set(slug, article);
  return article;
}

function makeArticle(found: DemoArticle): Article {
  const { kind, author, reviewer, disclosure } = found;
  const sources = found.sources.map((source) => ({
    id: source.id,
    text: sourceText(source),
    title: source.title,
    url: sourceUrl(source),
    isLaw: source.url?.startsWith("https://www.legislation.gov.uk/") ?? false,
  }));
  return {
    ...summary(found),
    kind,
    author,
    reviewer,
    disclosure,
    sources,
    sections: articleSections(found.markdown),
    blocks: renderArticle(found.markdown),
    related: relatedTo(found),
  };
}

/** The articles a product is tied to: its page links to them, as they lead to it. */
export function articlesAbout(productHandle: string): ArticleSummary[] {
  return articles
    .filter((article) => article.linked_products.some(({ handle }) => handle === productHandle))
    .map(summary);
}

/** Each topic once, with what it is called in an address and how many articles it has; in the order of the alphabet. */
export function articleTopics(): ArticleTopic[] {
  const names = [...new Set(articles.flatMap(({ topics }) => topics))].sort((a, b) =>
    a.localeCompare(b, "en"),
  );
  return names.map((name) => ({
    name,
    slug: name.toLowerCase().replaceAll(" ", "-"),
    count: articles.filter(({ topics }) => topics.includes(name)).length,
  }));
}

function relatedTo(article: DemoArticle): ArticleSummary[] {
  const shared = (other: DemoArticle) =>
    other.topics.filter((topic) => article.topics.includes(topic)).length;
  return articles
    .filter((other) => other.slug !== article.slug)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, 2)
    .map(summary);
}

function summary(article: DemoArticle): ArticleSummary {
  const { slug, title, standfirst, cover, published, reviewed, topics, minutes } = article;
  return {
    slug,
    title,
    standfirst,
    cover: { url: `shop:${cover.file}.svg`, alt: cover.alt },
    published,
    reviewed,
    topics,
    minutes,
  };
}
