import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LabelRecord } from "@balance/compliance/label-record";
import { altOfImage } from "./alt-of-image";
import { isCleared } from "./is-cleared";
import type { ShopSetting } from "./shop-setting";

/** A published product of the sales channel with what a tile and a page show of it; prices and stock come apart. */
export interface ListedProduct {
  id: string;
  handle: string;
  title: string;
  short_description: string | null;
  description: string | null;
  thumbnail: string | null;
  category: { handle: string; name: string } | null;
  images: { url: string; alt: string | null }[];
  /** In the order that staff gave them. */
  variants: { id: string; metadata: Record<string, unknown> | null }[];
  /** What servings are counted by; null without a label. */
  portion: Pick<LabelRecord, "regulatory_class" | "daily_portion"> | null;
}

export interface ProductFilter {
  /** The category itself and those below it. */
  category?: string;
  handles?: string[];
  ids?: string[];
}

/** SQL: `product` is on sale in the sales channel `:sales_channel_id`. */
export const isListed = `product.deleted_at is null and product.status = 'published'
  and exists (select 1 from product_sales_channel
    where product_id = product.id and sales_channel_id = :sales_channel_id and deleted_at is null)
  and ${isCleared("publish_gaps")}`;

/** Matches a category `member` that is the category `wanted` or lies below it. */
export const isWithin = `(member.mpath = wanted.mpath or starts_with(member.mpath, wanted.mpath || '.'))`;

/** One statement over the engine's tables (check it when upgrading), in the order of the shop's menu. */
export async function readProducts(
  database: Knex,
  shop: ShopSetting,
  filter: ProductFilter,
): Promise<ListedProduct[]> {
  const { rows } = await database.raw<{ rows: ListedProduct[] }>(
    `select product.id, product.handle, product.title, product.subtitle as short_description, product.description,
       product.thumbnail,
       case when shelf.id is not null then json_build_object('handle', shelf.handle, 'name', shelf.name) end as category,
       coalesce((select json_agg(json_build_object('url', url, 'alt', ${altOfImage}) order by rank, created_at)
         from image where product_id = product.id and deleted_at is null), '[]') as images,
       coalesce((select json_agg(json_build_object('id', id, 'metadata', metadata) order by variant_rank, created_at, id)
         from product_variant where product_id = product.id and deleted_at is null), '[]') as variants,
       (select json_build_object('regulatory_class', regulatory_class, 'daily_portion', daily_portion)
         from product_label where product_id = product.id and deleted_at is null) as portion
     from product
     left join lateral (select category.id, category.handle, category.name, category.rank
       from product_category_product member join product_category category on category.id = member.product_category_id
       where member.product_id = product.id and category.deleted_at is null and category.is_active and not category.is_internal
       order by category.rank, category.name limit 1) shelf on true
     where ${isListed}
       and (:handles::text[] is null or product.handle = any(:handles))
       and (:ids::text[] is null or product.id = any(:ids))
       and (:category::text is null or exists (
         select 1 from product_category wanted
           join product_category member on ${isWithin}
           join product_category_product link on link.product_category_id = member.id
         where wanted.handle = :category and wanted.deleted_at is null and wanted.is_active and not wanted.is_internal
           and member.deleted_at is null and link.product_id = product.id))
     order by shelf.rank nulls last, product.created_at, product.title, product.id`,
    {
      sales_channel_id: shop.sales_channel_id,
      handles: filter.handles ?? null,
      ids: filter.ids ?? null,
      category: filter.category ?? null,
    },
  );
  return rows;
}

/** Up to `limit` other products: of the same category first, then of the shop. */
export async function readRelatedProducts(
  database: Knex,
  shop: ShopSetting,
  product: Pick<ListedProduct, "id" | "category">,
  limit: number,
): Promise<ListedProduct[]> {
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select product.id from product
     where ${isListed} and product.id <> :product_id
     order by exists (select 1 from product_category_product link
         join product_category category on category.id = link.product_category_id
         where link.product_id = product.id and category.handle = :category) desc,
       product.created_at, product.title, product.id
     limit :limit`,
    {
      sales_channel_id: shop.sales_channel_id,
      product_id: product.id,
      category: product.category?.handle ?? "",
      limit,
    },
  );
  const ids = rows.map(({ id }) => id);
  const related = await readProducts(database, shop, { ids });
  return related.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** The shop's menu: active categories in their order, with the number of published products in and below each. */
export async function readCategories(
  database: Knex,
  shop: ShopSetting,
): Promise<{ handle: string; name: string; product_count: number }[]> {
  const { rows } = await database.raw<{ rows: { handle: string; name: string; product_count: number }[] }>(
    `select wanted.handle, wanted.name, count(distinct product.id)::int as product_count
     from product_category wanted
       left join product_category member on ${isWithin} and member.deleted_at is null
       left join product_category_product link on link.product_category_id = member.id
       left join product on product.id = link.product_id and ${isListed}
     where wanted.deleted_at is null and wanted.is_active and not wanted.is_internal
     group by wanted.id order by wanted.rank, wanted.name`,
    { sales_channel_id: shop.sales_channel_id },
  );
  return rows;
}
