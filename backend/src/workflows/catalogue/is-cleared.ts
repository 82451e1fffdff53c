/**
 * SQL: the publish gate has looked at the row `product` and found nothing that stops it from being published
 * (`publish_gaps`) or sold (`sell_gaps`). What it has not looked at is neither, so nothing that went round it is on sale.
 */
export function isCleared(gaps: "publish_gaps" | "sell_gaps"): string {
  return `exists (select 1 from publish_check where product_id = product.id and deleted_at is null and ${gaps} = '[]')`;
}
