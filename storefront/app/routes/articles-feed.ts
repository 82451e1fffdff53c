import { articleFeed } from "../articles/article-feed.ts";
import { publishedArticles } from "../articles/published-articles.server.ts";
import { shopUrl } from "../seo/shop-url.server.ts";

/** New articles for people who read by RSS. */
export function loader() {
  return new Response(articleFeed(shopUrl, publishedArticles()), {
    headers: { "Content-Type": "application/rss+xml; charset=utf-8" },
  });
}
