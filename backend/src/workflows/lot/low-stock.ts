/** Free units of an item at or below which staff are told to order more. */
export const lowStockUnits = 10;

/** Days before a lot leaves sale by itself in which staff are told of it. */
export const nearExpiryDays = 30;
