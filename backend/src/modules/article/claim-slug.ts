import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

/** Keeps an address for the article's draft; false when another article has, had or keeps it. */
export async function claimSlug(transaction: Knex, articleId: string, slug: string): Promise<boolean> {
  await transaction.raw(
    `insert into article_slug (id, slug, article_id, role) values (?, ?, ?, 'draft')
     on conflict (slug) where deleted_at is null do nothing`,
    [generateEntityId(undefined, "artslug"), slug, articleId],
  );
  const { rows } = await transaction.raw<{ rows: { article_id: string }[] }>(
    "select article_id from article_slug where slug = ? and deleted_at is null",
    [slug],
  );
  return rows[0]?.article_id === articleId;
}

/** Lets go of addresses that were kept for the draft and never used: others may have them. */
export async function releaseSlugs(transaction: Knex, articleId: string): Promise<void> {
  await transaction.raw(
    `delete from article_slug s using article a
     where a.id = s.article_id and a.id = ? and s.role = 'draft' and s.slug <> a.draft->>'slug'
       and not exists (select 1 from article_revision r
         where r.article_id = a.id and r.number = a.scheduled_revision and r.fields->>'slug' = s.slug)`,
    [articleId],
  );
}
