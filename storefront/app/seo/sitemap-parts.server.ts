import type { RouterContextProvider } from "react-router";
import { readArticles } from "../medusa/articles.server.ts";
import { readProducts } from "../medusa/catalogue.server.ts";

type Context = Readonly<RouterContextProvider>;

export interface SitemapEntry {
  path: string;
  /** Calendar day of the last change, where one is known. */
  changed?: string;
}

const pages = [
  "/",
  "/shop",
  "/articles",
  "/claims",
  "/about",
  "/contact",
  "/newsletter",
  "/delivery-and-returns",
  "/terms",
  "/privacy",
  "/cookies",
  "/accessibility",
];

/**
 * The parts of the sitemap: name -> every page of that kind that a search engine may show. A new kind of page registers
 * itself by a line here.
 */
export const sitemapParts: Record<string, (context: Context) => Promise<SitemapEntry[]>> = {
  pages: () => Promise.resolve(pages.map((path) => ({ path }))),
  categories: async (context) =>
    (await readProducts(context)).categories
      .filter(({ product_count }) => product_count > 0)
      .map(({ handle }) => ({ path: `/shop/${handle}` })),
  products: async (context) =>
    (await readProducts(context)).products.map(({ handle }) => ({ path: `/products/${handle}` })),
  articles: listArticles,
};

/** The most that the back end gives at once; a sitemap may name fifty times as many. */
const pageSize = 1000;

async function listArticles(context: Context): Promise<SitemapEntry[]> {
  const entries: SitemapEntry[] = [];
  for (let page = 1; ; page += 1) {
    const found = await readArticles(context, { page, pageSize });
    entries.push(
      ...(found?.articles ?? []).map(({ slug, updated }) => ({
        path: `/articles/${slug}`,
        changed: updated,
      })),
    );
    if (!found || page * pageSize >= found.count) return entries;
  }
}
