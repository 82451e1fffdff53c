import type { ArticlePage, ArticleSummary, CitedSource } from "@balance/contracts/article";
import type { ArticleFields, ArticleSource } from "@balance/contracts/article-desk";
import { articleDisclosure } from "./article-disclosure";

/** Calendar dates, "2026-11-02". */
export interface ArticleDays {
  published: string;
  updated: string;
}

const wordsAMinute = 220;

export function articleSummary(fields: ArticleFields, days: ArticleDays): ArticleSummary {
  const { slug, title, standfirst, cover, topics, reviewed_on, body } = fields;
  return {
    slug,
    title,
    standfirst,
    cover: cover ?? { url: "", alt: "" },
    published: days.published,
    reviewed: reviewed_on ?? days.updated,
    updated: days.updated,
    topics,
    minutes: Math.max(1, Math.ceil(body.split(/\s+/u).length / wordsAMinute)),
  };
}

/** What a page shows: the same for readers and for a preview. */
export function articlePage(
  fields: ArticleFields,
  parts: ArticleDays & Pick<ArticlePage, "revision" | "products" | "related"> & { sources: ArticleSource[] },
): ArticlePage {
  const { kind, author, reviewer, body } = fields;
  return {
    ...articleSummary(fields, parts),
    revision: parts.revision,
    kind,
    author,
    reviewer: reviewer ?? { name: "", role: "" },
    disclosure: articleDisclosure(kind, fields.products.length),
    body,
    sources: parts.sources.map(citedSource),
    products: parts.products,
    related: parts.related,
  };
}

/** A source as pages name it. */
export function citedSource(source: ArticleSource): CitedSource {
  const { key, authors, title, journal, year, locator, doi, url, withdrawn_at, withdrawn_reason } = source;
  const where = [journal, [year, locator].filter(Boolean).join(";")].filter(Boolean).join(" ");
  return {
    key,
    text: `${authors.replace(/\.$/u, "")}. ${title}. ${where}.`,
    title,
    url: doi ? `https://doi.org/${doi}` : url,
    is_law: url?.startsWith("https://www.legislation.gov.uk/") ?? false,
    withdrawn_reason: withdrawn_at === null ? null : (withdrawn_reason ?? ""),
  };
}
