import type { MedusaContainer } from "@medusajs/framework/types";
import { sweepPublishedProducts as sweep } from "../workflows/label/sweep-published-products";

/** Finds what got round the publish gate: rows changed by SQL, and products published before a rule changed. */
export default async function sweepPublishedProducts(container: MedusaContainer): Promise<void> {
  await sweep(container);
}

export const config = {
  name: "sweep-published-products",
  schedule: { interval: 30_000 },
};
