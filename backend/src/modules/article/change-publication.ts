import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type Doer, holdArticle, readRevision } from "./article-row";
import { clearTies, goLive } from "./go-live";
import { keepRevision } from "./keep-revision";

export type PublicationOutcome = "done" | "not_found" | "conflict";

/**
 * Publishes the draft of exactly this version, now or at a time: the text is kept as a revision first, so that later
 * changes of the draft don't reach the page.
 */
export async function publishDraft(
  transaction: Knex,
  change: {
    id: string;
    version: number;
    /** Null: now. */
    at: Date | null;
    by: Doer;
    times?: { first: string; last: string };
  },
): Promise<PublicationOutcome> {
  const article = await holdArticle(transaction, change.id);
  if (!article) return "not_found";
  if (article.version !== change.version) return "conflict";
  const number = await keepRevision(transaction, {
    article_id: article.id,
    reason: change.at ? "scheduled" : "published",
    fields: article.draft,
    by: change.by,
  });
  if (!change.at) {
    await goLive(transaction, article.id, { number, fields: article.draft }, change.times);
    return "done";
  }
  await transaction.raw(
    `update article set state = 'scheduled', scheduled_revision = ?, scheduled_for = ?, held_reason = null,
       version = version + 1, updated_at = now() where id = ?`,
    [number, change.at.toISOString(), article.id],
  );
  return "done";
}

/** Takes the page away, and with it a publication that was planned. */
export async function unpublish(
  transaction: Knex,
  { id, version }: { id: string; version: number },
): Promise<PublicationOutcome> {
  const article = await holdArticle(transaction, id);
  if (!article) return "not_found";
  if (article.version !== version) return "conflict";
  await clearTies(transaction, id);
  await transaction.raw(
    `update article set state = case when first_published_at is null then 'draft' else 'unpublished' end,
       live_revision = null, scheduled_revision = null, scheduled_for = null, held_reason = null,
       version = version + 1, updated_at = now() where id = ?`,
    [id],
  );
  return "done";
}

/** Calls off a planned publication without touching what is live: a gate that let it pass has shut since. */
export async function holdBack(transaction: Knex, id: string, number: number, reason: string): Promise<void> {
  await transaction.raw(
    `update article set state = case when live_revision is not null then 'published' when first_published_at is null then 'draft' else 'unpublished' end,
       scheduled_revision = null, scheduled_for = null, held_reason = ?, version = version + 1, updated_at = now()
     where id = ? and scheduled_revision = ?`,
    [reason, id, number],
  );
}

/** Puts a scheduled revision live when it is due and nobody else has, or has changed the plan. */
export async function publishDue(transaction: Knex, id: string, number: number): Promise<boolean> {
  const article = await holdArticle(transaction, id);
  const isDue =
    article?.scheduled_revision === number &&
    article.scheduled_for !== null &&
    article.scheduled_for.getTime() <= Date.now();
  const revision = isDue ? await readRevision(transaction, id, number) : null;
  if (!revision) return false;
  await goLive(transaction, id, revision);
  return true;
}
