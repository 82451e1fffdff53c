import type { MedusaContainer } from "@medusajs/framework/types";
import { recordPrices as record } from "../workflows/price-history/record-prices";

/** Finds what no event announced: a sale that began or ended by the clock, and changes whose event was lost. */
export default async function recordPrices(container: MedusaContainer): Promise<void> {
  await record(container);
}

export const config = {
  name: "record-prices",
  schedule: { interval: 60_000 },
};
