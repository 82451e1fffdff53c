import type { ArticleFields } from "@balance/contracts/article-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { type Doer, holdArticle, readRevision } from "./article-row";
import { claimSlug, releaseSlugs } from "./claim-slug";
import { keepReplaced } from "./keep-revision";

/** What a change of a version that may be stale comes to. */
export type DraftOutcome = "saved" | "not_found" | "conflict" | "slug_taken";

/** The id of the new article; null when its address belongs to another one. */
export async function createDraft(
  transaction: Knex,
  fields: ArticleFields,
  by: Doer,
): Promise<string | null> {
  const id = generateEntityId(undefined, "art");
  if (!(await claimSlug(transaction, id, fields.slug))) return null;
  await transaction.raw(
    `insert into article (id, draft, saved_at, saved_by_id, saved_by) values (?, ?::jsonb, now(), ?, ?)`,
    [id, JSON.stringify(fields), by.id, by.name],
  );
  return id;
}

/** Saves the draft when nobody was faster. Another person's words are kept as a revision before they are written over. */
export async function saveDraft(
  transaction: Knex,
  change: { id: string; version: number; fields: ArticleFields; by: Doer },
): Promise<DraftOutcome> {
  const { id, version, fields, by } = change;
  const article = await holdArticle(transaction, id);
  if (!article) return "not_found";
  if (article.version !== version) return "conflict";
  if (!(await claimSlug(transaction, id, fields.slug))) return "slug_taken";
  if (article.saved_by_id !== by.id) await keepReplaced(transaction, article);
  await writeDraft(transaction, { id, version, fields, by });
  return "saved";
}

/** Puts an older text into the draft; what stood there is kept. Its address stays when another article has the old one now. */
export async function restoreDraft(
  transaction: Knex,
  change: { id: string; version: number; number: number; by: Doer },
): Promise<Exclude<DraftOutcome, "slug_taken">> {
  const { id, version, number, by } = change;
  const article = await holdArticle(transaction, id);
  const revision = article && (await readRevision(transaction, id, number));
  if (!revision) return "not_found";
  if (article.version !== version) return "conflict";
  await keepReplaced(transaction, article);
  const isFree = await claimSlug(transaction, id, revision.fields.slug);
  const fields = isFree ? revision.fields : { ...revision.fields, slug: article.draft.slug };
  await writeDraft(transaction, { id, version, fields, by });
  return "saved";
}

/** The same words again are no change: an editor that saves while somebody thinks raises no version. */
async function writeDraft(
  transaction: Knex,
  { id, version, fields, by }: { id: string; version: number; fields: ArticleFields; by: Doer },
): Promise<void> {
  await transaction.raw(
    `update article set draft = ?::jsonb, version = version + 1, saved_at = now(), saved_by_id = ?, saved_by = ?, updated_at = now()
     where id = ? and version = ? and draft <> ?::jsonb`,
    [JSON.stringify(fields), by.id, by.name, id, version, JSON.stringify(fields)],
  );
  await releaseSlugs(transaction, id);
}
