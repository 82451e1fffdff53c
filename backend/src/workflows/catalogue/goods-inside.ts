import { joinSingles } from "./join-singles";

/**
 * SQL, to be joined laterally to the variant `own`: its product with the variant's metadata, and those that a set without a
 * label of its own is made of. Their labels are what the variant's are. Over the engine's tables; check it when upgrading.
 */
export function goodsInside(own: string): string {
  return `(
    select product.id as product_id, product.title, ${own}.metadata from product where product.id = ${own}.product_id
    union all
    select product.id, product.title, single.metadata
    from product whole
      join product_type type on type.id = whole.type_id and lower(trim(type.value)) = 'set'
      ${joinSingles(own)}
      join product on product.id = single.product_id
    where whole.id = ${own}.product_id
      and not exists (select 1 from product_label where product_id = whole.id and deleted_at is null)
  )`;
}
