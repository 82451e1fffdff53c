import type { ArticleFields } from "@balance/contracts/article-desk";

/** What staff wrote of an article, without what the shop knows about it; always in the same order. */
export function articleFields(article: ArticleFields): ArticleFields {
  const { title, slug, standfirst, kind, body, author, reviewer, reviewed_on, cover, topics, products } =
    article;
  return {
    title,
    slug,
    standfirst,
    kind,
    body,
    author: { name: author.name, role: author.role },
    reviewer: reviewer && { name: reviewer.name, role: reviewer.role },
    reviewed_on,
    cover: cover && { url: cover.url, alt: cover.alt },
    topics: [...topics],
    products: products.map(({ product_id, why }) => ({ product_id, why })),
  };
}

export function isSameArticle(one: ArticleFields, other: ArticleFields): boolean {
  return JSON.stringify(articleFields(one)) === JSON.stringify(articleFields(other));
}
