/**
 * SQL: the variant of the row `link` of `product_variant_inventory_item` is made of that one item alone. Another set that
 * takes from the same shelf is no part of a set.
 */
export function isSingle(link: string): string {
  return `(select count(*) from product_variant_inventory_item item
    where item.variant_id = ${link}.variant_id and item.deleted_at is null) = 1`;
}
