/**
 * SQL joins from the variant `own` to `single`: the variants that sell alone what a set takes from the same shelf. Another
 * set that takes from it is no part of a set. Over the engine's tables; check it when upgrading.
 */
export function joinSingles(own: string): string {
  return `join product_variant_inventory_item own_item on own_item.variant_id = ${own}.id and own_item.deleted_at is null
    join product_variant_inventory_item shared on shared.inventory_item_id = own_item.inventory_item_id
      and shared.variant_id <> ${own}.id and shared.deleted_at is null
    join product_variant single on single.id = shared.variant_id and single.deleted_at is null
      and (select count(*) from product_variant_inventory_item item
        where item.variant_id = single.id and item.deleted_at is null) = 1`;
}
