import type { MedusaContainer } from "@medusajs/framework/types";
import { sweepRecalls as sweep } from "../workflows/recall/sweep-recalls";

/** Follows the parcels of recalled lots for as long as a recall goes on. */
export default async function sweepRecalls(container: MedusaContainer): Promise<void> {
  await sweep(container);
}

export const config = {
  name: "sweep-recalls",
  schedule: { interval: 60_000 },
};
