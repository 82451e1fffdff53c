import type { MedusaContainer } from "@medusajs/framework/types";
import { watchStock } from "../workflows/lot/watch-stock";

/** Lots leave sale by themselves, the ledger is held against the engine, and staff hear what they should look at. */
export default async function watchStockHourly(container: MedusaContainer): Promise<void> {
  await watchStock(container);
}

export const config = {
  name: "watch-stock",
  schedule: "7 * * * *",
};
