import type { StockLevel } from "@balance/contracts/catalogue";

/** Stock for people: never a number, which would press the shopper. */
export const stockWords: Record<StockLevel, string> = {
  in_stock: "In stock",
  low: "A few left",
  out: "Sold out",
  not_sold: "Not on sale yet",
};
