import type { InferTypeOf } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import DispatchEvent from "./models/dispatch-event";
import Parcel from "./models/parcel";
import ParcelLine from "./models/parcel-line";
import ParcelLot from "./models/parcel-lot";
import ReturnedUnits from "./models/returned-units";

export type ParcelRow = Omit<InferTypeOf<typeof Parcel>, "created_at" | "updated_at" | "deleted_at">;

/**
 * Parcels, the lots in them, and what was done to them. Packing changes the engine's order and stock with them in one
 * transaction, so the writing lies in workflows/dispatch; the generated methods are for reading.
 */
export default class DispatchModuleService extends MedusaService({
  Parcel,
  ParcelLine,
  ParcelLot,
  DispatchEvent,
  ReturnedUnits,
}) {}
