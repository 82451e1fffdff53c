import type { RouterContextProvider } from "react-router";
import { readArticles } from "../medusa/articles.server.ts";
import { privacyVersion } from "../layout/privacy-version.ts";
import { readLastChanges } from "../medusa/catalogue.server.ts";
import { readRecalls } from "../medusa/recalls.server.ts";

type Context = Readonly<RouterContextProvider>;

export interface SitemapEntry {
  path: string;
  /** Calendar day of the last change, where one is known. */
  changed?: string;
}

/** Pages whose words are in the code and bear no date. */
const undatedPages = [
  "/about",
  "/contact",
  "/newsletter",
  "/delivery-and-returns",
  "/terms",
  "/cookies",
  "/accessibility",
];

/**
 * The parts of the sitemap: name -> every page of that kind that a search engine may show. A new kind of page registers
 * itself by a line here.
 */
export const sitemapParts: Record<string, (context: Context) => Promise<SitemapEntry[]>> = {
  pages: listPages,
  categories: async (context) =>
    (await readLastChanges(context)).categories.map(({ handle, changed }) => ({
      path: `/shop/${handle}`,
      changed,
    })),
  products: async (context) =>
    (await readLastChanges(context)).products.map(({ handle, changed }) => ({
      path: `/products/${handle}`,
      changed,
    })),
  articles: listArticles,
  recalls: listRecalls,
};

/** Pages that list something changed when what they list did. */
async function listPages(context: Context): Promise<SitemapEntry[]> {
  const [{ products, labels_changed }, articles] = await Promise.all([
    readLastChanges(context),
    listArticles(context),
  ]);
  return [
    dated("/", latestOf([...products, ...articles])),
    dated("/shop", latestOf(products)),
    dated("/articles", latestOf(articles)),
    dated("/claims", labels_changed),
    dated("/privacy", privacyVersion),
    ...undatedPages.map((path) => ({ path })),
  ];
}

/** Each notice, and the page that lists them. */
async function listRecalls(context: Context): Promise<SitemapEntry[]> {
  const entries = (await readRecalls(context)).map(({ ref, issued_at, closed_at }) => ({
    path: `/recalls/${ref}`,
    changed: (closed_at ?? issued_at).slice(0, 10),
  }));
  return [dated("/recalls", latestOf(entries)), ...entries];
}

function dated(path: string, changed: string | null | undefined): SitemapEntry {
  return changed ? { path, changed } : { path };
}

/** The latest calendar day of what these changed on; undefined for none. */
export function latestOf(entries: { changed?: string | undefined }[]): string | undefined {
  return entries
    .flatMap(({ changed }) => changed ?? [])
    .toSorted()
    .at(-1);
}

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
