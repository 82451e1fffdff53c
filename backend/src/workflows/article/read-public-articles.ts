import type {
  ArticleAnswer,
  ArticlePage,
  ArticlesBesideResponse,
  ArticlesResponse,
  ArticleSummary,
  ArticleTopic,
} from "@balance/contracts/article";
import type { ArticleFields } from "@balance/contracts/article-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { citedKeys } from "../../modules/article/cited-keys";
import { articlePage, articleSummary, type ArticleDays } from "./article-page";
import { readSourcesByKey } from "./read-article-sources";

interface LiveRow extends ArticleDays {
  id: string;
  revision_id: string;
  fields: ArticleFields;
}

const day = (column: string) => `to_char(${column} at time zone 'Europe/London', 'YYYY-MM-DD')`;
const live = `select a.id, r.id as revision_id, r.fields, ${day("a.first_published_at")} as published, ${day("a.published_at")} as updated
  from article a join article_revision r on r.article_id = a.id and r.number = a.live_revision`;
const newestFirst = "order by a.first_published_at desc, a.id";

/** Null for a topic that no article has, and for a page after the last. Pages count from 1. */
export async function readArticles(
  database: Knex,
  { topic, page, page_size }: { topic?: string | undefined; page: number; page_size: number },
): Promise<ArticlesResponse | null> {
  const topics = await readTopics(database);
  if (topic !== undefined && !topics.some(({ slug }) => slug === topic)) return null;
  const { rows } = await database.raw<{ rows: (LiveRow & { count: number })[] }>(
    `select *, count(*) over ()::int as count from (${live}
       where a.deleted_at is null and (?::text is null or exists (select 1 from article_topic t where t.article_id = a.id and t.slug = ?))
       ${newestFirst}) listed limit ? offset ?`,
    [topic ?? null, topic ?? null, page_size, (page - 1) * page_size],
  );
  if (rows.length === 0 && page > 1) return null;
  return {
    articles: rows.map((row) => articleSummary(row.fields, row)),
    topics,
    count: rows[0]?.count ?? 0,
    page,
    page_size,
  };
}

/** The article of an address, or where it is now; null when no article that was ever published has had it. */
export async function readArticle(database: Knex, slug: string): Promise<ArticleAnswer | null> {
  const { rows } = await database.raw<{ rows: (LiveRow & { live_slug: string })[] }>(
    `select found.*, (select slug from article_slug where article_id = found.id and role = 'live') as live_slug
     from (${live} where a.deleted_at is null) found
     where found.id = (select article_id from article_slug where slug = ? and role <> 'draft')`,
    [slug],
  );
  const [row] = rows;
  if (!row) return (await wasEverThere(database, slug)) ? { state: "gone" } : null;
  if (row.live_slug !== slug) return { state: "moved", slug: row.live_slug };
  return { state: "live", article: await pageOf(database, row) };
}

/** A draft as its page would be. */
export async function readArticlePreview(database: Knex, id: string): Promise<ArticlePage | null> {
  const { rows } = await database.raw<{ rows: LiveRow[] }>(
    `select a.id, a.id || '-' || a.version as revision_id, a.draft as fields,
       ${day("coalesce(a.first_published_at, now())")} as published, ${day("a.saved_at")} as updated
     from article a where a.id = ? and a.deleted_at is null`,
    [id],
  );
  return rows[0] ? pageOf(database, rows[0]) : null;
}

/** The articles that stand beside a product, newest first. */
export async function readArticlesBeside(
  database: Knex,
  handle: string,
): Promise<ArticlesBesideResponse["articles"]> {
  const { rows } = await database.raw<{ rows: ArticlesBesideResponse["articles"] }>(
    `select r.fields->>'slug' as slug, r.fields->>'title' as title, tie.why
     from article_product tie join product p on p.id = tie.product_id and p.deleted_at is null
       join article a on a.id = tie.article_id and a.deleted_at is null
       join article_revision r on r.article_id = a.id and r.number = a.live_revision
     where p.handle = ? ${newestFirst}`,
    [handle],
  );
  return rows;
}

async function pageOf(database: Knex, row: LiveRow): Promise<ArticlePage> {
  const productIds = row.fields.products.map(({ product_id }) => product_id);
  const [sources, related, { rows: products }] = await Promise.all([
    readSourcesByKey(database, citedKeys(row.fields.body)),
    readRelated(database, row),
    database.raw<{ rows: { id: string; handle: string }[] }>(
      "select id, handle from product where id = any(?) and deleted_at is null",
      [productIds],
    ),
  ]);
  return articlePage(row.fields, {
    published: row.published,
    updated: row.updated,
    // a source that is corrected or withdrawn changes the page too
    revision: [
      row.revision_id,
      ...sources.map(({ withdrawn_at, title }) => `${title}${withdrawn_at ?? ""}`),
    ].join("|"),
    sources,
    related,
    products: row.fields.products.flatMap(({ product_id, why }) => {
      const product = products.find(({ id }) => id === product_id);
      return product ? [{ handle: product.handle, why }] : [];
    }),
  });
}

async function readRelated(database: Knex, { id, fields }: LiveRow): Promise<ArticleSummary[]> {
  const { rows } = await database.raw<{ rows: LiveRow[] }>(
    `${live} where a.deleted_at is null and a.id <> ?
     order by (select count(*) from article_topic t where t.article_id = a.id and t.name = any(?)) desc, a.first_published_at desc, a.id limit 2`,
    [id, fields.topics],
  );
  return rows.map((row) => articleSummary(row.fields, row));
}

async function readTopics(database: Knex): Promise<ArticleTopic[]> {
  const { rows } = await database.raw<{ rows: ArticleTopic[] }>(
    `select min(name) as name, slug, count(*)::int as count from article_topic group by slug order by min(name)`,
  );
  return rows;
}

async function wasEverThere(database: Knex, slug: string): Promise<boolean> {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    "select 1 from article_slug where slug = ? and role <> 'draft' and deleted_at is null",
    [slug],
  );
  return rows.length > 0;
}
