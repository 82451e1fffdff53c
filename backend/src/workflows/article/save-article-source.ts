import type { ArticleSource, ArticleSourceFields, CitingArticle } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { readArticleSource } from "./read-article-sources";

export type SourceOutcome =
  | { outcome: "done"; source: ArticleSource; affected: CitingArticle[] }
  | { outcome: "not_found" }
  /** Another source has this key. */
  | { outcome: "key_taken" };

const columns = "key, authors, title, journal, year, locator, doi, url, finding, limits";

/** Makes a source, or changes the one of this id. Its key stays: texts cite it by that. */
export async function saveArticleSource(
  container: MedusaContainer,
  id: string | null,
  fields: ArticleSourceFields,
): Promise<SourceOutcome> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  if (id === null) {
    const { rows } = await database.raw<{ rows: { id: string }[] }>(
      `insert into article_source (id, ${columns})
       select ?, ${columns} from jsonb_populate_record(null::article_source, ?::jsonb)
       on conflict (key) where deleted_at is null do nothing returning id`,
      [generateEntityId(undefined, "artsrc"), JSON.stringify(fields)],
    );
    return rows[0] ? done(container, rows[0].id) : { outcome: "key_taken" };
  }
  const known = await readArticleSource(database, id);
  if (!known) return { outcome: "not_found" };
  if (known.source.key !== fields.key) return { outcome: "key_taken" };
  await database.raw(
    `update article_source s set (${columns}) = (select ${columns} from jsonb_populate_record(null::article_source, ?::jsonb)), updated_at = now()
     where s.id = ?`,
    [JSON.stringify(fields), id],
  );
  return done(container, id);
}

/**
 * Marks a source as one that nothing may be based on any longer. The pages that cite it stay as they are, and say that it
 * was withdrawn; staff decide about each of `affected`. A second withdrawal changes nothing.
 */
export async function withdrawSource(
  container: MedusaContainer,
  id: string,
  reason: string,
): Promise<Exclude<SourceOutcome, { outcome: "key_taken" }>> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await database.raw(
    `update article_source set withdrawn_at = now(), withdrawn_reason = ?, updated_at = now()
     where id = ? and withdrawn_at is null and deleted_at is null`,
    [reason, id],
  );
  return done(container, id);
}

async function done(
  container: MedusaContainer,
  id: string,
): Promise<Exclude<SourceOutcome, { outcome: "key_taken" }>> {
  const found = await readArticleSource(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), id);
  if (!found) return { outcome: "not_found" };
  return { outcome: "done", source: found.source, affected: found.cited_by };
}
