import { articleFeed } from "../articles/article-feed.ts";
import { readArticles } from "../medusa/articles.server.ts";
import { shopUrl } from "../seo/shop-url.server.ts";
import type { Route } from "./+types/articles-feed";

/** New articles for people who read by RSS. */
export async function loader({ context }: Route.LoaderArgs) {
  const newest = await readArticles(context, { pageSize: 50 });
  return new Response(articleFeed(shopUrl, newest?.articles ?? []), {
    headers: { "Content-Type": "application/rss+xml; charset=utf-8" },
  });
}
