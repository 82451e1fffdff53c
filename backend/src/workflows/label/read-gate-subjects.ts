import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { altOfImage } from "../catalogue/alt-of-image";
import { joinSingles } from "../catalogue/join-singles";
import { wordingVersion } from "../claim-review/wording-version";
import { environment } from "../../../environment";

/** Everything of a product that the publish gate looks at. */
export interface GateSubject {
  product_id: string;
  status: "draft" | "proposed" | "published" | "rejected";
  content: {
    title: string;
    subtitle: string | null;
    description: string | null;
    handle: string;
    metadata: Record<string, unknown> | null;
    /** The engine's product type. */
    kind: string | null;
    pictures: { alt: string | null }[];
    variants: { title: string; sku: string | null; metadata: Record<string, unknown> | null }[];
    /** As it is stored; anything may have been written there. */
    label: unknown;
    /** Of a set: the products whose stock it is made of. */
    parts: { title: string; is_published: boolean; may_be_published: boolean; may_be_sold: boolean }[] | null;
  };
  /** Of the content and of the rules that it is judged by. */
  content_hash: string;
  /** Of the content alone. */
  text_hash: string;
}

/** Demonstration labels are sold where no real money is taken. */
export const demonstrationAllowed = environment.NODE_ENV !== "production";

/** Goes up when the gate's own rules change, so that everything published is looked at again. */
const gateVersion = 3;
export const rulesVersion = [gateVersion, wordingVersion, String(demonstrationAllowed)].join("/");

const content = `jsonb_build_object(
  'title', product.title, 'subtitle', product.subtitle, 'description', product.description, 'handle', product.handle,
  'metadata', product.metadata - 'demonstration',
  'kind', (select value from product_type where id = product.type_id and deleted_at is null),
  'pictures', coalesce((select jsonb_agg(jsonb_build_object('alt', ${altOfImage}) order by rank, id)
    from image where product_id = product.id and deleted_at is null), '[]'),
  'variants', coalesce((select jsonb_agg(jsonb_build_object('title', title, 'sku', sku, 'metadata', metadata) order by id)
    from product_variant where product_id = product.id and deleted_at is null), '[]'),
  'label', (select to_jsonb(label) - 'id' - 'product_id' - 'created_at' - 'updated_at' - 'deleted_at'
    from product_label label where label.product_id = product.id and label.deleted_at is null),
  'parts', (select case when lower(trim(type.value)) = 'set' then coalesce((
      select jsonb_agg(distinct jsonb_build_object('title', part.title, 'is_published', part.status = 'published',
          'may_be_published', coalesce(part_check.publish_gaps = '[]', false),
          'may_be_sold', coalesce(part_check.sell_gaps = '[]', false)))
        from product_variant own
          ${joinSingles("own")}
          join product part on part.id = single.product_id and part.deleted_at is null and part.id <> product.id
          left join publish_check part_check on part_check.product_id = part.id and part_check.deleted_at is null
        where own.product_id = product.id and own.deleted_at is null), '[]') end
    from product_type type where type.id = product.type_id and type.deleted_at is null))`;

const hash = `md5(:rulesVersion || seen.content::text)`;

/** One statement over the engine's tables (check it when upgrading) and the label's. Products that are gone are left out. */
export async function readGateSubjects(database: Knex, productIds: string[]): Promise<GateSubject[]> {
  if (productIds.length === 0) return [];
  const { rows } = await database.raw<{ rows: GateSubject[] }>(
    `select product.id as product_id, product.status, seen.content, ${hash} as content_hash,
       md5(seen.content::text) as text_hash
     from product cross join lateral (select ${content} as content) seen
     where product.id = any(:productIds) and product.deleted_at is null`,
    { productIds, rulesVersion },
  );
  return rows;
}

/** One product. Throws a MedusaError "not_found" when it does not exist. */
export async function readGateSubject(database: Knex, productId: string): Promise<GateSubject> {
  const [subject] = await readGateSubjects(database, [productId]);
  if (subject) return subject;
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no product ${productId}.`);
}

/**
 * Published products that the gate has not looked at as they are now: made or changed by something that did not ask it,
 * or seen by older rules; and those that it found wanting and that are published all the same. Sets come last, because
 * their parts are looked at first.
 */
export async function findUncheckedProducts(
  database: Knex,
  limit: number,
  except: string[],
): Promise<string[]> {
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select product.id
     from product
       left join publish_check on publish_check.product_id = product.id and publish_check.deleted_at is null
       left join product_type type on type.id = product.type_id
       cross join lateral (select ${content} as content) seen
     where product.deleted_at is null and product.status = 'published' and product.id <> all(:except)
       and (publish_check.content_hash is distinct from ${hash} or publish_check.publish_gaps <> '[]')
     order by coalesce(lower(trim(type.value)), '') = 'set', product.id
     limit :limit`,
    { rulesVersion, limit, except },
  );
  return rows.map(({ id }) => id);
}

/**
 * Products, drafts too, whose texts were not judged as they are now, or by other rules. Published ones that nobody let
 * through are left to the sweep, which takes them off.
 */
export async function findProductsToReview(
  database: Knex,
  limit: number,
  except: string[],
): Promise<string[]> {
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select product.id
     from product
       left join claim_check on claim_check.subject_kind = 'product' and claim_check.subject_id = product.id
         and claim_check.deleted_at is null
       cross join lateral (select ${content} as content) seen
     where product.deleted_at is null and product.id <> all(:except)
       and (claim_check.content_hash is distinct from md5(seen.content::text)
         or claim_check.rules_version <> :rulesVersion
         or claim_check.is_published <> (product.status = 'published'))
     order by product.status = 'published' desc, product.id
     limit :limit`,
    { rulesVersion, limit, except },
  );
  return rows.map(({ id }) => id);
}

/** Products that the gate has let through before it asked about doubtful words: they count as let through as they are. */
export async function takeOverPublishedProducts(database: Knex): Promise<void> {
  await database.raw(
    `insert into claim_check (id, subject_kind, subject_id, subject_name, is_published, open_texts, content_hash,
       rules_version, stood_hash, checked_at)
     select 'ccheck_' || product.id, 'product', product.id, product.title, true, '[]', '', '', md5(seen.content::text), now()
     from product
       join publish_check on publish_check.product_id = product.id and publish_check.deleted_at is null
         and publish_check.publish_gaps = '[]'
       cross join lateral (select ${content} as content) seen
     where product.deleted_at is null and product.status = 'published'
     on conflict do nothing`,
  );
}
