import { data } from "react-router";
import { shopUrl } from "../seo/shop-url.server.ts";
import { sitemapParts } from "../seo/sitemap-parts.server.ts";
import { sitemapHeaders, sitemapXml } from "../seo/sitemap-xml.ts";
import type { Route } from "./+types/sitemap";

/** `/sitemaps/articles.xml`: one kind of page. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const [, name = ""] = /^([a-z]+)\.xml$/.exec(params.part) ?? [];
  const list = Object.hasOwn(sitemapParts, name) ? sitemapParts[name] : undefined;
  if (!list) throw data(null, { status: 404 });
  return new Response(sitemapXml("pages", shopUrl, await list(context)), { headers: sitemapHeaders });
}
