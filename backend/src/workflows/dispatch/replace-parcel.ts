import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { ParcelRow } from "../../modules/dispatch/service";
import { type Packing, packParcel } from "./pack-parcel";
import type { Packer } from "./packer";

/**
 * Packs the goods of a lost parcel once more. Nothing more is sold, so the engine's order stays as it is, and units that other
 * orders wait for are not taken. One goes out in place of each lost parcel. Throws a MedusaError when there is no such parcel.
 */
export async function replaceParcel(
  container: MedusaContainer,
  lostId: string,
  key: string,
  packer: Packer,
): Promise<Packing> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const lost = await database("parcel").where({ id: lostId }).first<ParcelRow | undefined>();
  if (!lost) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such parcel.");
  const lines = await database("parcel_line")
    .where({ parcel_id: lostId })
    .select<{ line_item_id: string; quantity: number }[]>("line_item_id", "quantity");
  const { order_id, location_id, beyond_order } = lost;
  return await packParcel(container, {
    key,
    order_id,
    packer,
    lines,
    location_id,
    replaces_id: lostId,
    beyond_order,
  });
}
