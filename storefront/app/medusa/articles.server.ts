import type {
  ArticleAnswer,
  ArticlePage,
  ArticlePreviewResponse,
  ArticlesBesideResponse,
  ArticlesResponse,
} from "@balance/contracts/article";
import type { RouterContextProvider } from "react-router";
import {
  BackendUnavailable,
  callBackend,
  orUnavailablePage,
  readFromBackend,
} from "./backend-client.server.ts";
import { KeptAnswers } from "./kept-answers.server.ts";

type Context = Readonly<RouterContextProvider>;
type Beside = ArticlesBesideResponse["articles"];

interface ArticleFilter {
  topic?: string | undefined;
  page?: number;
  pageSize?: number;
}

const lists = new KeptAnswers<ArticlesResponse>();
const pages = new KeptAnswers<ArticleAnswer>();
const besides = new KeptAnswers<ArticlesBesideResponse>();

/** Newest first, a page at a time; null for a topic or a page that isn't there. */
export function readArticles(
  context: Context,
  { topic, page = 1, pageSize = 12 }: ArticleFilter = {},
): Promise<ArticlesResponse | null> {
  const query = { topic, page: String(page), page_size: String(pageSize) };
  return askOnce(context, lists, JSON.stringify(query), "/store/articles", query);
}

/** Null for an address that no article has had. */
export function readArticle(context: Context, slug: string): Promise<ArticleAnswer | null> {
  return askOnce(context, pages, slug, `/store/articles/${encodeURIComponent(slug)}`);
}

/** The articles that stand beside a product. None while the back end is down: its page is worth reading without them. */
export async function readArticlesBeside(context: Context, handle: string): Promise<Beside> {
  const path = `/store/articles/beside/${encodeURIComponent(handle)}`;
  try {
    return (await besides.get(handle, () => ask<ArticlesBesideResponse>(context, path)))?.articles ?? [];
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    console.error(error.message);
    return [];
  }
}

/** Throws the page's 404 for a link that isn't ours or has expired. */
export async function readArticlePreview(context: Context, token: string): Promise<ArticlePage> {
  const path = `/store/article-previews/${encodeURIComponent(token)}`;
  return (await readFromBackend<ArticlePreviewResponse>(context, path)).article;
}

/** Throws the 503 page when the back end is down and has never answered this. */
function askOnce<T>(
  context: Context,
  answers: KeptAnswers<T>,
  key: string,
  path: string,
  query?: Record<string, string | undefined>,
): Promise<T | null> {
  return orUnavailablePage(
    context,
    answers.get(key, () => ask<T>(context, path, query)),
  );
}

async function ask<T>(
  context: Context,
  path: string,
  query?: Record<string, string | undefined>,
): Promise<T | null> {
  const outcome = await callBackend<T>(context, path, query && { query });
  return outcome.ok ? outcome.value : null;
}
