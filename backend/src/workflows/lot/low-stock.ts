/**
 * Free units of an item at or below which it is low and staff are told to order more, where staff have set no other number for
 * it. Shoppers read "A few left" by a rule of their own (catalogue/variant-view): that is about their chance, not about ordering.
 */
export const usualLowStock = 10;

/** In an inventory item's metadata, so that the engine's own page of the item shows it too. */
export const lowStockKey = "low_stock_at";

/** SQL: so many free units of the inventory item `i` are low. */
export const lowStockAt = `(case when i.metadata ->> '${lowStockKey}' ~ '^[0-9]{1,6}$'
  then (i.metadata ->> '${lowStockKey}')::int else ${usualLowStock} end)`;

/** Days before a lot leaves sale by itself in which staff are told of it. */
export const nearExpiryDays = 30;
