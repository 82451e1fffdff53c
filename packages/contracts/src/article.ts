/** What readers get of articles: types of `/store/articles` and `/store/article-previews`. */
import type { ArticleKind, ArticlePerson } from "./article-desk.ts";

/** What lists and links show of an article. */
export interface ArticleSummary {
  slug: string;
  title: string;
  standfirst: string;
  /** 3:2, for `ResponsivePicture`. */
  cover: { url: string; alt: string };
  /** Calendar dates in London, "2026-11-02". */
  published: string;
  reviewed: string;
  /** When its present text went live. */
  updated: string;
  topics: string[];
  /** To read, at 220 words a minute. */
  minutes: number;
}

export interface ArticleTopic {
  name: string;
  /** "reading-research", as in `/articles?topic=reading-research`. */
  slug: string;
  count: number;
}

/** `GET /store/articles?topic=&page=&page_size=`: newest first. 404 for a topic or a page that isn't there. */
export interface ArticlesResponse {
  articles: ArticleSummary[];
  /** Each topic once, by name. */
  topics: ArticleTopic[];
  count: number;
  page: number;
  page_size: number;
}

/** `GET /store/articles/beside/:handle`: the articles that stand beside a product, with the reason why. */
export interface ArticlesBesideResponse {
  articles: (Pick<ArticleSummary, "slug" | "title"> & { why: string })[];
}

export interface CitedSource {
  /** What `:cite[…]` names. */
  key: string;
  /** "Parodi et al. Small intestinal … Clinical Gastroenterology and Hepatology 2008;6:759-64." */
  text: string;
  title: string;
  url: string | null;
  is_law: boolean;
  /** Why nothing should be based on it any longer; null while it stands. */
  withdrawn_reason: string | null;
}

export interface ArticlePage extends ArticleSummary {
  /** Another one with every change of what the page shows of itself. */
  revision: string;
  kind: ArticleKind;
  author: ArticlePerson;
  reviewer: ArticlePerson;
  disclosure: string;
  /** Markdown, as `ArticleFields.body`. */
  body: string;
  /** Numbered in this order. */
  sources: CitedSource[];
  /** Advertised beside it, in this order. */
  products: { handle: string; why: string }[];
  /** Two at most, those with most topics in common first. */
  related: ArticleSummary[];
}

/**
 * `GET /store/articles/:slug`. `moved`: the article has another address now, for good. `gone`: it was taken away. 404
 * when no article ever had this address.
 */
export type ArticleAnswer =
  { state: "live"; article: ArticlePage } | { state: "moved"; slug: string } | { state: "gone" };

/** `GET /store/article-previews/:token`: the draft; 404 when the link is none of ours or has expired. */
export interface ArticlePreviewResponse {
  article: ArticlePage;
}
