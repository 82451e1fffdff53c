import type { ArticleFields } from "@balance/contracts/article-desk";

/** An article's fields as lines of text, so that two of them can be compared as their bodies are. */
export function fieldsAsText(fields: ArticleFields): string {
  return [
    `Title: ${fields.title}`,
    `Address: ${fields.slug}`,
    `Kind: ${fields.kind}`,
    `Standfirst: ${fields.standfirst}`,
    `Author: ${fields.author.name}, ${fields.author.role}`,
    `Reviewer: ${fields.reviewer ? `${fields.reviewer.name}, ${fields.reviewer.role}` : "none"}`,
    `Reviewed on: ${fields.reviewed_on ?? "not yet"}`,
    `Cover: ${fields.cover ? `${fields.cover.url} (${fields.cover.alt})` : "none"}`,
    `Topics: ${fields.topics.join(", ")}`,
    ...fields.products.map(({ product_id, why }) => `Product: ${product_id}, ${why}`),
    "",
    fields.body,
  ].join("\n");
}
