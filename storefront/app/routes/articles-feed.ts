import { environment } from "../../environment.server.ts";
import { articleFeed } from "../articles/article-feed.ts";
import { publishedArticles } from "../articles/published-articles.server.ts";

/** New articles for people who read by RSS. */
export function loader() {
  const shopUrl = environment.STOREFRONT_URL.replace(/\/$/, "");
  return new Response(articleFeed(shopUrl, publishedArticles()), {
    headers: { "Content-Type": "application/rss+xml; charset=utf-8" },
  });
}
