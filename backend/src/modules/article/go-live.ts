import type { ArticleFields } from "@balance/contracts/article-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { citedKeys } from "./cited-keys";
import { topicSlug } from "./topic-slug";

/**
 * Makes a revision what readers see: its address, its sources, its products and topics go with it. The caller holds the
 * article.
 * @param times of a text that was published elsewhere before; left out: now
 */
export async function goLive(
  transaction: Knex,
  articleId: string,
  { number, fields }: { number: number; fields: ArticleFields },
  times?: { first: string; last: string },
): Promise<void> {
  await transaction.raw(
    `update article set state = 'published', live_revision = ?, scheduled_revision = null, scheduled_for = null, held_reason = null,
       first_published_at = coalesce(first_published_at, ?::timestamptz, now()), published_at = coalesce(?::timestamptz, now()),
       version = version + 1, updated_at = now()
     where id = ?`,
    [number, times?.first ?? null, times?.last ?? null, articleId],
  );
  await moveTo(transaction, articleId, fields.slug);
  await clearTies(transaction, articleId);
  await insert(
    transaction,
    `insert into article_product (id, article_id, product_id, position, why)
     select id, ?, product_id, position, why from jsonb_to_recordset(?::jsonb) as x(id text, product_id text, position int, why text)`,
    articleId,
    fields.products.map((tie, index) => ({ id: newId("artprod"), position: index + 1, ...tie })),
  );
  await insert(
    transaction,
    `insert into article_citation (id, article_id, source_id, position)
     select x.id, ?, s.id, x.position from jsonb_to_recordset(?::jsonb) as x(id text, key text, position int)
       join article_source s on s.key = x.key and s.deleted_at is null`,
    articleId,
    citedKeys(fields.body).map((key, index) => ({ id: newId("artcite"), key, position: index + 1 })),
  );
  await insert(
    transaction,
    `insert into article_topic (id, article_id, name, slug)
     select id, ?, name, slug from jsonb_to_recordset(?::jsonb) as x(id text, name text, slug text)`,
    articleId,
    [...new Map(fields.topics.map((name) => [topicSlug(name), name]))].map(([slug, name]) => ({
      id: newId("arttopic"),
      name,
      slug,
    })),
  );
}

/** A page that nobody can read any longer cites nothing, advertises nothing and stands under no topic. */
export async function clearTies(transaction: Knex, articleId: string): Promise<void> {
  for (const table of ["article_product", "article_citation", "article_topic"])
    await transaction.raw(`delete from ${table} where article_id = ?`, [articleId]);
}

/** The address before leads to the new one from now on. */
async function moveTo(transaction: Knex, articleId: string, slug: string): Promise<void> {
  await transaction.raw(
    `update article_slug set role = case when slug = ? then 'live' else 'old' end, updated_at = now()
     where article_id = ? and (slug = ? or role = 'live')`,
    [slug, articleId, slug],
  );
}

async function insert(transaction: Knex, sql: string, articleId: string, rows: object[]): Promise<void> {
  if (rows.length > 0) await transaction.raw(sql, [articleId, JSON.stringify(rows)]);
}

function newId(prefix: string): string {
  return generateEntityId(undefined, prefix);
}
