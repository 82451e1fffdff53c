import { poundsToNearestPenny } from "@balance/money/pounds-to-nearest-penny";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { readStoredLabel } from "../../modules/label/label-shape";
import { packOfVariant } from "../../modules/label/pack-of-variant";
import { ownMinimumLifeDays } from "../lot/minimum-life";
import { labelEntry } from "./label-entry";
import type { ProductRecord, VariantRecord } from "./product-record";

/** A product as it is now, with what is needed to change it. */
export interface StoredProduct {
  id: string;
  record: ProductRecord;
  option_titles: string[];
  variants: Map<string, StoredVariant>;
}

export interface StoredVariant {
  id: string;
  metadata: Record<string, unknown> | null;
  prices: StoredPrice[];
}

interface StoredPrice {
  id: string;
  currency_code: string;
  amount: number;
  min_quantity: number | null;
  max_quantity: number | null;
  /** Without conditions, in pounds: the price of the file. */
  is_plain: boolean;
}

interface VariantRow extends Pick<
  VariantRecord,
  "title" | "weight_g" | "length_mm" | "width_mm" | "height_mm" | "is_counted" | "lots"
> {
  id: string;
  sku: string | null;
  metadata: Record<string, unknown> | null;
  items: { sku: string; quantity: number }[];
  prices: StoredPrice[];
}

interface ProductRow extends Omit<ProductRecord, "label" | "variants"> {
  id: string;
  label: unknown;
  option_titles: string[];
  variants: VariantRow[];
}

const variantRows = `select coalesce(json_agg(json_build_object(
    'id', variant.id, 'sku', variant.sku, 'title', variant.title, 'metadata', variant.metadata,
    'weight_g', variant.weight, 'length_mm', variant.length, 'width_mm', variant.width, 'height_mm', variant.height,
    'is_counted', variant.manage_inventory,
    'prices', (select coalesce(json_agg(json_build_object('id', price.id, 'currency_code', price.currency_code,
        'amount', price.amount, 'min_quantity', price.min_quantity, 'max_quantity', price.max_quantity,
        'is_plain', price.currency_code = 'gbp' and price.rules_count = 0 and price.min_quantity is null
          and price.max_quantity is null) order by price.created_at, price.id), '[]')
      from product_variant_price_set priced join price on price.price_set_id = priced.price_set_id
      where priced.variant_id = variant.id and priced.deleted_at is null and price.deleted_at is null
        and price.price_list_id is null),
    'items', (select coalesce(json_agg(json_build_object(
        'quantity', link.required_quantity, 'sku', coalesce((select single.sku
          from product_variant_inventory_item only_link join product_variant single on single.id = only_link.variant_id
          where only_link.inventory_item_id = link.inventory_item_id and only_link.deleted_at is null
            and single.deleted_at is null and single.id <> variant.id and single.sku is not null
            and (select count(*) from product_variant_inventory_item own
              where own.variant_id = single.id and own.deleted_at is null) = 1
          order by single.sku limit 1), item.sku, '')) order by item.sku, item.id), '[]')
      from product_variant_inventory_item link join inventory_item item on item.id = link.inventory_item_id
      where link.variant_id = variant.id and link.deleted_at is null),
    'lots', (select coalesce(json_agg(json_build_object('code', lot.code, 'best_before', lot.best_before::text,
        'supplier', (select name from supplier where id = lot.supplier_id),
        'invoice_reference', lot.invoice_reference, 'received_on', lot.received_on::text,
        'quantity', (select coalesce(sum(quantity), 0)::int from lot_balance where lot_id = lot.id))
        order by lot.best_before nulls last, lot.code), '[]')
      from product_variant_inventory_item link join lot on lot.inventory_item_id = link.inventory_item_id
      where link.variant_id = variant.id and link.deleted_at is null and lot.deleted_at is null
        and not lot.is_unassigned)
  ) order by variant.variant_rank, variant.created_at, variant.id), '[]')
  from product_variant variant where variant.product_id = product.id and variant.deleted_at is null`;

const productRows = `select product.id, product.handle, product.title, product.subtitle, product.description,
    product.status,
    (select value from product_type where id = product.type_id and deleted_at is null) as kind,
    array(select category.handle from product_category_product member
      join product_category category on category.id = member.product_category_id and category.deleted_at is null
      where member.product_id = product.id order by category.handle collate "C") as categories,
    (select to_jsonb(label) - 'id' - 'product_id' - 'created_at' - 'updated_at' - 'deleted_at'
      from product_label label where label.product_id = product.id and label.deleted_at is null) as label,
    array(select option.title from product_product_option own
      join product_option option on option.id = own.product_option_id and option.deleted_at is null
      where own.product_id = product.id and own.deleted_at is null) as option_titles,
    (${variantRows}) as variants
  from product
  where product.deleted_at is null`;

/** One statement over the engine's tables (check it when upgrading), the label's and the lots'. By handle. */
export async function readProductRecords(
  database: Knex,
  handles: string[],
): Promise<Map<string, StoredProduct>> {
  const { rows } = await database.raw<{ rows: ProductRow[] }>(`${productRows} and product.handle = any(?)`, [
    handles,
  ]);
  return new Map(rows.map((row) => [row.handle, storedProduct(row)]));
}

/** The next products in the order of their ids, which is that of their making; `after` is the last one's id, "" to begin. */
export async function readProductPart(
  database: Knex,
  after: string,
  limit: number,
): Promise<StoredProduct[]> {
  const { rows } = await database.raw<{ rows: ProductRow[] }>(
    `${productRows} and product.id > ? order by product.id limit ?`,
    [after, limit],
  );
  return rows.map(storedProduct);
}

function storedProduct({ id, label, option_titles, variants, ...product }: ProductRow): StoredProduct {
  const stored = label === null ? null : readStoredLabel(label);
  const read = stored && "label" in stored ? stored.label : null;
  return {
    id,
    option_titles,
    // a variant without SKU has no name in the file
    variants: new Map(variants.flatMap((row) => (row.sku ? [[row.sku, row] as const] : []))),
    record: {
      ...product,
      label: read ? labelEntry(read) : null,
      variants: variants.filter(({ sku }) => sku).map(variantRecord),
    },
  };
}

function variantRecord(row: VariantRow): VariantRecord {
  const { items, metadata, prices, lots } = row;
  const isSet = items.length > 1 || items.some(({ quantity }) => quantity > 1);
  const price = prices.find(({ is_plain }) => is_plain);
  const pack = packOfVariant(metadata);
  return {
    sku: row.sku!,
    title: row.title,
    price_pence: price ? poundsToNearestPenny(price.amount) : null,
    weight_g: row.weight_g,
    length_mm: row.length_mm,
    width_mm: row.width_mm,
    height_mm: row.height_mm,
    net_quantity: pack?.net_quantity ?? null,
    net_quantity_unit: pack?.net_quantity_unit ?? null,
    unit_count: pack?.unit_count ?? null,
    unit_name: pack?.unit_name ?? null,
    min_remaining_shelf_life_days: ownMinimumLifeDays(metadata),
    is_counted: row.is_counted,
    parts: isSet ? items.map(({ sku, quantity }) => ({ sku, quantity })) : [],
    lots: isSet ? [] : lots,
  };
}
