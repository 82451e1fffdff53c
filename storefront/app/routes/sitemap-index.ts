import { shopUrl } from "../seo/shop-url.server.ts";
import { latestOf, sitemapParts } from "../seo/sitemap-parts.server.ts";
import { sitemapHeaders, sitemapXml } from "../seo/sitemap-xml.ts";
import type { Route } from "./+types/sitemap-index";

/** Where the sitemap of each kind of page is, with the day of its latest change. A kind without pages has none. */
export async function loader({ context }: Route.LoaderArgs) {
  const parts = await Promise.all(
    Object.entries(sitemapParts).map(async ([name, list]) => ({ name, entries: await list(context) })),
  );
  const located = parts
    .filter(({ entries }) => entries.length > 0)
    .map(({ name, entries }) => ({
      path: `/sitemaps/${name}.xml`,
      changed: latestOf(entries),
    }));
  return new Response(sitemapXml("index", shopUrl, located), { headers: sitemapHeaders });
}
