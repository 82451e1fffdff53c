import type { ArticleFields } from "@balance/contracts/article-desk";
import { articles, type DemoArticle } from "@balance/demo-shop/articles";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ArticleRow } from "../../modules/article/article-row";
import { createDraft } from "../../modules/article/change-draft";
import { inArticleTransaction } from "../../workflows/article/in-article-transaction";
import { publishArticle } from "../../workflows/article/publish-article";
import { saveArticleSource } from "../../workflows/article/save-article-source";

/**
 * Publishes the demonstration's articles that are missing, through the gate that staff's go through, and gives their
 * number. One that a killed run left as a draft is published now; one that staff have changed or taken away stays so.
 */
export async function ensureArticles(container: MedusaContainer): Promise<number> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  let published = 0;
  // newest first, as they lead to each other
  for (const article of articles) {
    const row = await findOrCreate(container, database, article);
    if (row.first_published_at !== null || row.version > 1) continue;
    const outcome = await publishArticle(
      container,
      row.id,
      {
        version: row.version,
        sign_off: {
          reason: "Demonstration: every marked sentence reports a study or says when to see a GP.",
        },
      },
      reviewerOf(article),
      { first: `${article.published}T09:00:00Z`, last: `${article.reviewed}T09:00:00Z` },
    );
    if (outcome.outcome !== "done") {
      const why =
        outcome.outcome === "not_publishable" ? JSON.stringify(outcome.check, null, 1) : outcome.outcome;
      throw new Error(`The gate refused the demonstration's article "${article.slug}": ${why}`);
    }
    published += 1;
  }
  return published;
}

async function findOrCreate(
  container: MedusaContainer,
  database: Knex,
  article: DemoArticle,
): Promise<Pick<ArticleRow, "id" | "version" | "first_published_at">> {
  const found = await findBySlug(database, article.slug);
  if (found) return found;
  for (const { id: key, ...source } of article.sources)
    await saveArticleSource(container, null, { key, finding: null, limits: null, ...source });
  const fields = await fieldsOf(database, article);
  await inArticleTransaction(container, (transaction) =>
    createDraft(transaction, fields, reviewerOf(article)),
  );
  const made = await findBySlug(database, article.slug);
  if (!made) throw new Error(`The article "${article.slug}" was not created.`);
  return made;
}

async function findBySlug(
  database: Knex,
  slug: string,
): Promise<Pick<ArticleRow, "id" | "version" | "first_published_at"> | null> {
  const { rows } = await database.raw<{
    rows: Pick<ArticleRow, "id" | "version" | "first_published_at">[];
  }>(
    `select a.id, a.version, a.first_published_at from article a join article_slug s on s.article_id = a.id where s.slug = ?`,
    [slug],
  );
  return rows[0] ?? null;
}

async function fieldsOf(database: Knex, article: DemoArticle): Promise<ArticleFields> {
  const { title, slug, standfirst, kind, author, reviewer, reviewed, topics, body, cover } = article;
  const { rows } = await database.raw<{ rows: { id: string; handle: string }[] }>(
    "select id, handle from product where handle = any(?) and deleted_at is null",
    [article.linked_products.map(({ handle }) => handle)],
  );
  const products = article.linked_products.map(({ handle, why }) => {
    const product = rows.find((row) => row.handle === handle);
    if (!product) throw new Error(`The article "${slug}" names the unknown product "${handle}".`);
    return { product_id: product.id, why };
  });
  return {
    title,
    slug,
    standfirst,
    kind,
    body,
    author,
    reviewer,
    reviewed_on: reviewed,
    cover: { url: `shop:${cover.file}.svg`, alt: cover.alt },
    topics,
    products,
  };
}

/** The one who signs for an article of the demonstration: a name that says it is test data, and no login. */
function reviewerOf({ reviewer }: DemoArticle) {
  return { id: "demo-reviewer", name: reviewer.name };
}
