import { lowStockAt } from "./low-stock";
import { usualMinimumLife } from "./minimum-life";

/**
 * SQL of every item of the engine's stock with the variant that is sold from it alone (of those, the one with the fewest
 * parts: a set takes from the items of its parts too), and the longest life that any variant made of it promises. As JSON
 * (`to_jsonb`), a row is a `StockItem` of the contract.
 */
export const stockItems = `
  select i.id as inventory_item_id, i.sku, coalesce(own.title, i.title, i.sku, i.id) as title, own.product_id, own.variant_id,
    coalesce((select max((v.metadata ->> 'min_remaining_shelf_life_days')::int)
      from product_variant_inventory_item n join product_variant v on v.id = n.variant_id and v.deleted_at is null
      where n.inventory_item_id = i.id and n.deleted_at is null
        and v.metadata ->> 'min_remaining_shelf_life_days' ~ '^[0-9]{1,5}$'), ${usualMinimumLife}) as minimum_life_days,
    ${lowStockAt} as low_stock_at, array_remove(array[own.ean, own.upc, own.barcode], null) as barcodes
  from inventory_item i left join lateral (
    select v.id as variant_id, v.product_id, v.ean, v.upc, v.barcode,
      p.title || case when v.title is null or v.title in ('', 'Default variant') then '' else ', ' || v.title end as title
    from product_variant_inventory_item n
    join product_variant v on v.id = n.variant_id and v.deleted_at is null
    join product p on p.id = v.product_id and p.deleted_at is null
    where n.inventory_item_id = i.id and n.deleted_at is null
    order by (select count(*) from product_variant_inventory_item o where o.variant_id = v.id and o.deleted_at is null),
      n.required_quantity, v.created_at, v.id limit 1) own on true`;
