import type { ArticleFields, RevisionReason } from "@balance/contracts/article-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Doer } from "./article-row";

/** Keeps a text for ever, and gives its number. The caller holds the article. */
export async function keepRevision(
  transaction: Knex,
  revision: { article_id: string; reason: RevisionReason; fields: ArticleFields; made_at?: Date; by: Doer },
): Promise<number> {
  const { article_id, reason, fields, made_at, by } = revision;
  const { rows } = await transaction.raw<{ rows: { number: number }[] }>(
    `insert into article_revision (id, article_id, number, reason, fields, made_at, made_by_id, made_by)
     select ?, ?, coalesce(max(number), 0) + 1, ?, ?::jsonb, coalesce(?::timestamptz, now()), ?, ?
     from article_revision where article_id = ? returning number`,
    [
      generateEntityId(undefined, "artrev"),
      article_id,
      reason,
      JSON.stringify(fields),
      made_at?.toISOString() ?? null,
      by.id,
      by.name,
      article_id,
    ],
  );
  return rows[0]!.number;
}

/** Keeps the draft before another text takes its place, unless its words are kept already. */
export async function keepReplaced(
  transaction: Knex,
  article: { id: string; draft: ArticleFields; saved_at: Date; saved_by_id: string | null; saved_by: string },
): Promise<void> {
  const { rows } = await transaction.raw<{ rows: unknown[] }>(
    "select 1 from article_revision where article_id = ? and fields = ?::jsonb limit 1",
    [article.id, JSON.stringify(article.draft)],
  );
  if (rows.length > 0) return;
  await keepRevision(transaction, {
    article_id: article.id,
    reason: "replaced",
    fields: article.draft,
    made_at: article.saved_at,
    by: { id: article.saved_by_id, name: article.saved_by },
  });
}
