import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PlacedText } from "../claim-review/judge-texts";

/** A product category with all that it says. */
export interface CategoryTexts {
  id: string;
  name: string;
  is_published: boolean;
  texts: PlacedText[];
  /** Of all that it says. */
  text_hash: string;
}

interface Row {
  id: string;
  is_published: boolean;
  text_hash: string;
  said: {
    name: string;
    description: string | null;
    handle: string;
    metadata: Record<string, unknown> | null;
  };
}

const isOnShop = `is_active and not is_internal`;
const said = `jsonb_build_object('name', name, 'description', description, 'handle', handle, 'metadata', metadata)`;

/** One statement over the engine's table (check it when upgrading). Categories that are gone are left out. */
export async function readCategoryTexts(database: Knex, ids: string[]): Promise<CategoryTexts[]> {
  const { rows } = await database.raw<{ rows: Row[] }>(
    `select id, ${isOnShop} as is_published, ${said} as said, md5(${said}::text) as text_hash
     from product_category where id = any(?) and deleted_at is null`,
    [ids],
  );
  return rows.map(({ said: { name, description, handle, metadata }, ...row }) => ({
    ...row,
    name,
    texts: [
      placed("title", "Category, Title", name),
      placed("handle", "Category, Handle", handle),
      placed("description", "Category, Description", description),
      ...Object.values(metadata ?? {}).map((value) => placed("metadata", "Category, Metadata", value)),
    ].flatMap((text) => text ?? []),
  }));
}

/** Categories that were not looked at as they are now, or by other rules; those on the shop first. */
export async function findUncheckedCategories(
  database: Knex,
  rulesVersion: string,
  limit: number,
  except: string[],
): Promise<string[]> {
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select category.id from product_category category
       left join claim_check seen on seen.subject_kind = 'category' and seen.subject_id = category.id and seen.deleted_at is null
     where category.deleted_at is null and category.id <> all(?)
       and (seen.content_hash is distinct from md5(${said}::text) or seen.rules_version <> ?
         or seen.is_published <> (${isOnShop})
         or (stood_hash is null and ${isOnShop}))
     order by is_active desc, category.id limit ?`,
    [except, rulesVersion, limit],
  );
  return rows.map(({ id }) => id);
}

/** Categories that stood on the shop before anything judged them: they count as let through as they are. */
export async function takeOverPublishedCategories(database: Knex): Promise<void> {
  await database.raw(
    `insert into claim_check (id, subject_kind, subject_id, subject_name, is_published, open_texts, content_hash,
       rules_version, stood_hash, checked_at)
     select 'ccheck_' || id, 'category', id, name, true, '[]', '', '', md5(${said}::text), now()
     from product_category where deleted_at is null and ${isOnShop}
     on conflict do nothing`,
  );
}

function placed(field: string, place: string, text: unknown): PlacedText | null {
  return typeof text === "string" && text.trim() !== "" ? { surface: "category", field, place, text } : null;
}
