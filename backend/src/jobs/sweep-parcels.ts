import type { MedusaContainer } from "@medusajs/framework/types";
import { sweepParcels as sweep } from "../workflows/dispatch/sweep-parcels";

/** Finds parcels of which a process that died told nobody. */
export default async function sweepParcels(container: MedusaContainer): Promise<void> {
  await sweep(container);
}

export const config = {
  name: "sweep-parcels",
  schedule: { interval: 60_000 },
};
