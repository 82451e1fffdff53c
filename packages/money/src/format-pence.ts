import { assertPence } from "./pence.ts";

const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** 1234 -> "£12.34", -5 -> "-£0.05", 110000 -> "£1,100.00". */
export function formatPence(pence: number): string {
  assertPence(pence);
  return pounds.format(pence / 100);
}
