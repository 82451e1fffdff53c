import type { ArticleForEditing } from "@balance/contracts/article-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ArticleRow } from "../../modules/article/article-row";
import { citedKeys } from "../../modules/article/cited-keys";
import { readSourcesByKey } from "./read-article-sources";
import { readProductsBeside } from "./read-products-beside";

type Row = ArticleRow & { live_slug: string | null; old_slugs: string[]; has_changes: boolean };

/** An article with its draft; null when there is none. */
export async function readArticleForEditing(
  container: MedusaContainer,
  id: string,
): Promise<ArticleForEditing | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Row[] }>(
    `select a.*, ${hasUnpublishedChanges} as has_changes,
       (select slug from article_slug where article_id = a.id and role = 'live' and a.live_revision is not null) as live_slug,
       array(select slug from article_slug where article_id = a.id and role = 'old' order by created_at) as old_slugs
     from article a where a.id = ? and a.deleted_at is null`,
    [id],
  );
  return rows[0] ? forEditing(database, rows[0]) : null;
}

/** SQL: the draft of `a` says something else than what is scheduled, or live, or nothing is either. */
export const hasUnpublishedChanges = `not exists (select 1 from article_revision r
  where r.article_id = a.id and r.number = coalesce(a.scheduled_revision, a.live_revision) and r.fields = a.draft)`;

async function forEditing(database: Knex, row: Row): Promise<ArticleForEditing> {
  const [sources, product_facts] = await Promise.all([
    readSourcesByKey(database, citedKeys(row.draft.body)),
    readProductsBeside(database, row.draft.products),
  ]);
  return {
    ...row.draft,
    id: row.id,
    state: row.state,
    version: row.version,
    has_unpublished_changes: row.has_changes,
    live_path: row.live_slug && `/articles/${row.live_slug}`,
    first_published_at: row.first_published_at?.toISOString() ?? null,
    published_at: row.live_revision === null ? null : (row.published_at?.toISOString() ?? null),
    scheduled_for: row.scheduled_for?.toISOString() ?? null,
    held_reason: row.held_reason,
    saved_at: row.saved_at.toISOString(),
    saved_by: row.saved_by,
    old_slugs: row.old_slugs,
    product_facts,
    sources,
  };
}
