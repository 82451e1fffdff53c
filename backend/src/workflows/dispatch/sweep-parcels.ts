import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ParcelRow } from "../../modules/dispatch/service";
import { announceParcel } from "./announce-parcel";

const atOnce = 100;

/** Tells the rest of the shop of parcels that a process which died had packed or moved. One that fails is tried next time. */
export async function sweepParcels(container: MedusaContainer): Promise<void> {
  const parcels = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("parcel")
    .whereNull("announced_at")
    .whereRaw("updated_at < now() - interval '1 minute'")
    .orderBy("updated_at")
    .limit(atOnce)
    .select<ParcelRow[]>("*");
  for (const parcel of parcels) await announceParcel(container, parcel);
}
