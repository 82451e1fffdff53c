import { xmlText } from "../seo/xml-text.ts";
import type { ArticleSummary } from "@balance/contracts/article";

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification): an item for each article, with its standfirst. Midnight UTC stands
 * for the day of publication, because a date in RSS has a time.
 */
export function articleFeed(shopUrl: string, articles: ArticleSummary[]): string {
  const items = articles.map((article) => {
    const address = `${shopUrl}/articles/${article.slug}`;
    return [
      "    <item>",
      element("title", article.title),
      element("link", address),
      `      <guid isPermaLink="true">${xmlText(address)}</guid>`,
      element("pubDate", new Date(`${article.published}T00:00:00Z`).toUTCString()),
      ...article.topics.map((topic) => element("category", topic)),
      element("description", article.standfirst),
      "    </item>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    "  <channel>",
    element("title", "Articles – Balance"),
    element("link", `${shopUrl}/articles`),
    element("description", "What studies found, in whom, and what remains unknown."),
    element("language", "en-gb"),
    `      <atom:link href="${xmlText(shopUrl)}/articles/feed.xml" rel="self" type="application/rss+xml"/>`,
    ...items,
    "  </channel>",
    "</rss>",
    "",
  ].join("\n");
}

function element(name: string, text: string): string {
  return `      <${name}>${xmlText(text)}</${name}>`;
}
