import type { MedusaContainer } from "@medusajs/framework/types";
import { noteEngineReturns } from "../workflows/dispatch/note-engine-returns";
import { sweepParcels as sweep } from "../workflows/dispatch/sweep-parcels";

/** Finds parcels, and returns on the engine's own page, of which a process that died told nobody. */
export default async function sweepParcels(container: MedusaContainer): Promise<void> {
  await sweep(container);
  await noteEngineReturns(container);
}

export const config = {
  name: "sweep-parcels",
  schedule: { interval: 60_000 },
};
