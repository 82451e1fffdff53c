import type { ArticlePage } from "@balance/contracts/article";
import { mediaAddress } from "../ui/media-address.ts";

type ArticleHead = Omit<ArticlePage, "body" | "related">;

/**
 * An article as search engines read it (https://schema.org/Article). Who reviewed it is a fact of the page, not of the
 * article: schema.org knows `reviewedBy` and `lastReviewed` of a WebPage alone.
 */
export function articleFacts(shopUrl: string, article: ArticleHead): Record<string, unknown> {
  const cover = mediaAddress(article.cover.url, 1280, "jpeg");
  const address = `${shopUrl}/articles/${article.slug}`;
  return {
    "@type": "Article",
    headline: article.title,
    description: article.standfirst,
    image: cover ? [shopUrl + cover] : undefined,
    inLanguage: "en-GB",
    datePublished: article.published,
    dateModified: article.updated,
    timeRequired: `PT${article.minutes}M`,
    keywords: article.topics,
    author: { "@type": "Person", name: article.author.name, jobTitle: article.author.role },
    publisher: { "@type": "Organization", name: "Balance", url: shopUrl },
    citation: article.sources.map(({ title, text, url, is_law }) => ({
      "@type": is_law ? "Legislation" : "CreativeWork",
      name: title,
      description: text,
      url: url ?? undefined,
    })),
    mainEntityOfPage: {
      "@type": "WebPage",
      "@id": address,
      lastReviewed: article.reviewed,
      reviewedBy: { "@type": "Person", name: article.reviewer.name, jobTitle: article.reviewer.role },
    },
  };
}
